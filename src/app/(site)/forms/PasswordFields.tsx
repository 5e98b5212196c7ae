'use client'

import { useState } from 'react'

import { words } from '../../../lib/words.ts'
import {
  judgePasswordRules,
  type JudgedRule,
  type PasswordOwner,
  passwordRules,
} from '../../../services/accounts/passwordRules.ts'
import { useSay } from '../shell/PageFrame.tsx'
import { useSentField } from './FormFrame.tsx'
import { SecretInput } from './SecretInput.tsx'

const intro = words('The password must be:', 'يجب أن تكون كلمة المرور:', 'La contraseña debe ser:')
const later = words('checked when you send it', 'تُفحص عند الإرسال', 'se comprueba al enviar')

/** How a rule stands, in a sign and in a word for those who do not see it. */
const states = {
  kept: { sign: '✓', word: words('kept', 'مستوفى', 'cumplida') },
  broken: { sign: '✗', word: words('not yet', 'غير مستوفى', 'todavía no') },
  open: { sign: '·', word: words('', '', '') },
} as const

const stateOf = ({ kept }: JudgedRule, typed: string): keyof typeof states => {
  if (typed === '' || kept === null) return 'open'
  return kept ? 'kept' : 'broken'
}

interface Props {
  label: string
  name?: string
  /** Whose password it will be, as far as it is known: what it must not resemble. */
  owner: PasswordOwner
}

/**
 * A new password with the rules it must keep, judged while one types by the same policy as on the
 * server. Typed once, with a button that shows it.
 */
export const PasswordFields = ({ label, name = 'password', owner }: Props) => {
  const { error, id } = useSentField(name)
  const [typed, setTyped] = useState('')
  const say = useSay()
  const rules = judgePasswordRules(typed, owner, null)
  const left = rules.filter((rule) => stateOf(rule, typed) === 'broken').length
  return (
    <div>
      <SecretInput
        aria-describedby={`${id}-rules`}
        autoComplete="new-password"
        error={error}
        id={id}
        label={label}
        maxLength={1000}
        name={name}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        required
        value={typed}
      />
      <div className="pc-rules" id={`${id}-rules`}>
        <p>{say(intro)}</p>
        <ul>
          {rules.map((rule) => {
            const state = stateOf(rule, typed)
            return (
              <li className={`pc-rules__${state}`} key={rule.rule}>
                <span aria-hidden="true">{states[state].sign}</span>
                <span>
                  {say(passwordRules[rule.rule]).replace(/\.$/, '')}
                  {rule.kept === null && <small> ({say(later)})</small>}
                  {state !== 'open' && (
                    <span className="pc-hidden">: {say(states[state].word)}</span>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      </div>
      <p aria-live="polite" className="pc-hidden">
        {typed !== '' && sayLeft(say, left)}
      </p>
    </div>
  )
}

const allKept = words('All rules are kept.', 'جميع الشروط مستوفاة.', 'Se cumplen todas las reglas.')
const someLeft = words('Rules not kept yet:', 'شروط غير مستوفاة بعد:', 'Reglas por cumplir:')

const sayLeft = (say: ReturnType<typeof useSay>, left: number): string =>
  left === 0 ? say(allKept) : `${say(someLeft)} ${left}`
