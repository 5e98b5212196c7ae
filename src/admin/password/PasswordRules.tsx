'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { sayIn } from '../../lib/words.ts'
import type * as passwordPolicy from '../../services/accounts/passwordPolicy.ts'
import { passwordWords } from './passwordWords.ts'

type Policy = typeof passwordPolicy

interface Props {
  password: string
  /** The owner as the form holds it now. */
  owner: Readonly<Record<string, unknown>>
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/**
 * Every rule with whether the password keeps it, by the very policy that the server applies. The
 * policy brings its list of common passwords along, so it is loaded when somebody begins to type.
 */
export const PasswordRules = ({ owner, password }: Props) => {
  const { i18n } = useTranslation()
  const [policy, setPolicy] = useState<Policy>()
  const wanted = password !== ''
  useEffect(() => {
    if (wanted && !policy) {
      void import('../../services/accounts/passwordPolicy.ts').then((loaded) => setPolicy(loaded))
    }
  }, [policy, wanted])

  if (!wanted || !policy) return <div id="password-rules" />
  const { listPasswordRules, passwordRules } = policy
  const rules = listPasswordRules(password, {
    role: textOf(owner['role']),
    hasSecondFactor: owner['twoFactor'] === 'on',
    username: textOf(owner['username']),
    email: textOf(owner['email']),
    firstName: textOf(owner['firstName']),
    lastName: textOf(owner['lastName']),
  })
  return (
    <div className="pc-rules" id="password-rules">
      <p>{sayIn(i18n.language, passwordWords.rules)}</p>
      <ul>
        {rules.map(({ rule, kept }) => (
          <li className={kept ? 'pc-rules__kept' : 'pc-rules__broken'} key={rule}>
            <span aria-hidden="true">{kept ? '✓' : '✗'}</span>{' '}
            {sayIn(i18n.language, passwordRules[rule])}
          </li>
        ))}
      </ul>
    </div>
  )
}
