'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useRef, useState } from 'react'

import { sayIn } from '../../lib/words.ts'
import { CodeForm } from './CodeForm.tsx'
import { dutyPath } from './dutyPath.ts'
import { loginWords } from './loginWords.ts'
import { sayRefusal } from './sayRefusal.ts'
import { type Challenge, signIn, type SignInResult } from './signIn.ts'

interface Props {
  /** Where to go on to. */
  destination: string
}

/** Asks for username or e-mail and password, and for the second factor where one is due; what was typed stays when it is refused. */
export const LoginForm = ({ destination }: Props) => {
  const { i18n } = useTranslation()
  const say = (name: keyof typeof loginWords) => sayIn(i18n.language, loginWords[name])
  const [fault, setFault] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const [shown, setShown] = useState(false)
  const [challenge, setChallenge] = useState<Challenge | null>(null)
  const identifier = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)

  const refuse = (message: string, field: HTMLInputElement | null) => {
    setFault(message)
    setPending(false)
    field?.focus()
    field?.select()
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const name = identifier.current?.value.trim() ?? ''
    const secret = password.current?.value ?? ''
    if (!name || !secret) {
      refuse(say('missing'), name ? password.current : identifier.current)
      return
    }
    setPending(true)
    setFault(null)
    conclude(await signIn(name, secret))
  }

  const conclude = (result: SignInResult) => {
    // A whole new page, so that everything on it is asked for anew by the person who signed in.
    if (result.step === 'in') {
      window.location.assign(dutyPath(result.restriction, destination))
    } else if (result.step === 'code') {
      setPending(false)
      setChallenge(result.challenge)
    } else {
      setChallenge(null)
      refuse(sayRefusal(i18n.language, result), password.current)
    }
  }

  if (challenge) {
    return <CodeForm challenge={challenge} onBack={() => setChallenge(null)} onResult={conclude} />
  }
  return (
    <form
      action="/api/users/login"
      className="pc-login__form"
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <p aria-live="assertive" className="pc-login__fault" id="login-fault" role="alert">
        {fault}
      </p>
      <label className="pc-field">
        <span>{say('identifier')}</span>
        <input
          aria-describedby="login-fault"
          autoCapitalize="none"
          autoComplete="username"
          autoCorrect="off"
          autoFocus
          dir="auto"
          maxLength={254}
          name="identifier"
          ref={identifier}
          required
          spellCheck={false}
          type="text"
        />
      </label>
      <div className="pc-field">
        <label htmlFor="login-password">{say('password')}</label>
        <span className="pc-field__box">
          <input
            aria-describedby="login-fault"
            autoComplete="current-password"
            dir="ltr"
            id="login-password"
            maxLength={1000}
            name="password"
            ref={password}
            required
            type={shown ? 'text' : 'password'}
          />
          <button
            aria-label={say(shown ? 'hide' : 'show')}
            aria-pressed={shown}
            className="pc-field__reveal"
            onClick={() => setShown(!shown)}
            title={say(shown ? 'hide' : 'show')}
            type="button"
          >
            <svg aria-hidden="true" fill="none" height="18" viewBox="0 0 24 24" width="18">
              <path d="M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7S2 12 2 12Z" stroke="currentColor" />
              <circle cx="12" cy="12" r="3" stroke="currentColor" />
              {shown && <path d="m4 3 16 18" stroke="currentColor" strokeWidth="1.6" />}
            </svg>
          </button>
        </span>
      </div>
      <button className="pc-login__submit" disabled={pending} type="submit">
        {say(pending ? 'pending' : 'submit')}
      </button>
      <Link className="pc-login__forgot" href="/forgot-password" prefetch={false}>
        {say('forgot')}
      </Link>
    </form>
  )
}
