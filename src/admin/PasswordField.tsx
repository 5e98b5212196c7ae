'use client'

import { useAuth, useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { sayIn } from '../lib/words.ts'
import { readKey } from './asking/readKey.ts'
import { generatePassword } from './password/generatePassword.ts'
import { PasswordRules } from './password/PasswordRules.tsx'
import { passwordWords } from './password/passwordWords.ts'

const fieldValue =
  (name: string) => (context: readonly [Record<string, { value?: unknown }>, unknown]) =>
    context[0][name]?.value

/**
 * Sets a password: typed twice, or made by the generator. Only system administrators see it; the
 * server refuses everyone else all the same.
 */
export const PasswordField = () => {
  const { user } = useAuth()
  const { lastUpdateTime } = useDocumentInfo()
  const mayUse = user && 'role' in user && user.role === 'system_admin'
  // A save begins a new entry, so that what was saved is not sent once more with the next change.
  return mayUse ? <PasswordEntry key={lastUpdateTime} /> : null
}

const PasswordEntry = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  const say = (name: keyof typeof passwordWords) => sayIn(language, passwordWords[name])
  const [shown, setShown] = useState(false)
  const password = useField<string | undefined>({ path: 'password' })
  const confirmation = useField<string | undefined>({ path: 'passwordConfirmation' })
  const { savedDocumentData } = useDocumentInfo()
  const owner = {
    role: useFormFields(fieldValue('role')),
    username: useFormFields(fieldValue('username')),
    email: useFormFields(fieldValue('email')),
    firstName: useFormFields(fieldValue('firstName')),
    lastName: useFormFields(fieldValue('lastName')),
    twoFactor: readKey(savedDocumentData, 'twoFactor'),
  }

  // Neither has a stored value: a form begins without them, and so it does again after a save.
  useEffect(() => {
    password.setValue(undefined, true)
    confirmation.setValue(undefined, true)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const dispatch = useFormFields(([, send]) => send)
  /** Both go to the server, which compares them; what it said of the last pair no longer holds. */
  const enter = (typed: string, again: string) => {
    const given = typed !== '' || again !== ''
    password.setValue(typed || undefined)
    dispatch({ type: 'UPDATE', path: 'password', value: typed || undefined, valid: true })
    dispatch({
      type: 'UPDATE',
      path: 'passwordConfirmation',
      value: given ? again : undefined,
      valid: true,
    })
  }

  const generate = () => {
    const made = generatePassword()
    enter(made, made)
    setShown(true)
  }

  const typed = password.value ?? ''
  const again = confirmation.value ?? ''
  const type = shown ? 'text' : 'password'
  const differs = again !== '' && again !== typed
  const confirmationFault = differs || confirmation.showError ? say('mismatch') : null
  const passwordFault = password.showError ? password.errorMessage : null
  return (
    <fieldset className="pc-password">
      <legend>{say('legend')}</legend>
      <p className="pc-password__help">{say('help')}</p>
      <div className="pc-password__pair">
        <div className="field-type password">
          <label htmlFor="field-password">{say('password')}</label>
          <input
            aria-describedby="password-fault password-rules"
            aria-invalid={Boolean(passwordFault)}
            autoComplete="new-password"
            dir="ltr"
            id="field-password"
            onChange={({ target }) => enter(target.value, again)}
            type={type}
            value={typed}
          />
          <p className="pc-fault" id="password-fault" role="alert">
            {passwordFault}
          </p>
        </div>
        <div className="field-type password">
          <label htmlFor="field-password-confirmation">{say('confirmation')}</label>
          <input
            aria-describedby="confirmation-fault"
            aria-invalid={confirmationFault !== null}
            autoComplete="new-password"
            dir="ltr"
            id="field-password-confirmation"
            onChange={({ target }) => enter(typed, target.value)}
            type={type}
            value={again}
          />
          <p className="pc-fault" id="confirmation-fault" role="alert">
            {confirmationFault}
          </p>
        </div>
      </div>
      <div className="pc-password__tools">
        <button className="pc-button" onClick={generate} type="button">
          {say('generate')}
        </button>
        <label className="pc-check">
          <input
            checked={shown}
            onChange={({ target }) => setShown(target.checked)}
            type="checkbox"
          />
          {say('show')}
        </label>
      </div>
      <PasswordRules owner={owner} password={typed} />
    </fieldset>
  )
}
