'use client'

import { useTranslation } from '@payloadcms/ui'
import { type FormEvent, useRef, useState } from 'react'

import { sayIn } from '../../lib/words.ts'
import { loginWords } from './loginWords.ts'
import { sayRefusal } from './sayRefusal.ts'
import { answerChallenge, type Challenge, mailCode, type SignInResult } from './signIn.ts'

interface Props {
  challenge: Challenge
  onResult: (result: SignInResult) => void
  onBack: () => void
}

type Way = 'totp' | 'email' | 'recovery'

/** Asks for the second factor: the code of an app, a mailed code, or a recovery code. */
export const CodeForm = ({ challenge: { challenge, methods }, onResult, onBack }: Props) => {
  const { i18n } = useTranslation()
  const say = (name: keyof typeof loginWords) => sayIn(i18n.language, loginWords[name])
  const [way, setWay] = useState<Way>(methods.includes('totp') ? 'totp' : 'email')
  const [said, setSaid] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const code = useRef<HTMLInputElement>(null)

  const switchTo = (next: Way) => {
    setWay(next)
    setSaid(null)
    if (code.current) code.current.value = ''
    code.current?.focus()
  }
  const sendMail = async () => {
    switchTo('email')
    const answer = await mailCode(challenge)
    setSaid(answer.ok ? say('codeMailed') : sayRefusal(i18n.language, answer))
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = code.current?.value.trim() ?? ''
    if (pending || !typed) return
    setPending(true)
    const result = await answerChallenge(challenge, typed)
    setPending(false)
    if (result.step !== 'refused' || result.startAgain) {
      onResult(result)
      return
    }
    setSaid(sayRefusal(i18n.language, result))
    code.current?.focus()
    code.current?.select()
  }

  const label = { totp: 'codeOfApp', email: 'codeOfMail', recovery: 'recoveryCode' } as const
  return (
    <form className="pc-login__form" noValidate onSubmit={(event) => void submit(event)}>
      <p aria-live="assertive" className="pc-login__fault" id="login-fault" role="alert">
        {said}
      </p>
      <label className="pc-field">
        <span>{say(label[way])}</span>
        <input
          aria-describedby="login-fault"
          autoComplete="one-time-code"
          autoFocus
          dir="ltr"
          inputMode={way === 'recovery' ? 'text' : 'numeric'}
          maxLength={40}
          name="code"
          ref={code}
          spellCheck={false}
          type="text"
        />
      </label>
      <button className="pc-login__submit" disabled={pending} type="submit">
        {say(pending ? 'pending' : 'submit')}
      </button>
      <div className="pc-login__ways">
        {way !== 'totp' && methods.includes('totp') && (
          <button className="pc-link" onClick={() => switchTo('totp')} type="button">
            {say('useApp')}
          </button>
        )}
        {methods.includes('email') && (
          <button className="pc-link" onClick={() => void sendMail()} type="button">
            {say(way === 'email' ? 'mailAgain' : 'useMail')}
          </button>
        )}
        {way !== 'recovery' && methods.includes('totp') && (
          <button className="pc-link" onClick={() => switchTo('recovery')} type="button">
            {say('useRecovery')}
          </button>
        )}
        <button className="pc-link" onClick={onBack} type="button">
          {say('back')}
        </button>
      </div>
    </form>
  )
}
