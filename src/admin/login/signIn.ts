import { rememberLanguage, takeChoice } from './languageCookie.ts'

/** What came of an attempt to sign in: nothing to say, or the sentence of the refusal. */
export type SignInResult = { signedIn: true } | { signedIn: false; message: string | null }

const read = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined

/** The first sentence of an error answer; the server says it in the language of the panel. */
function firstMessage(body: unknown): string | null {
  const errors = read(body, 'errors')
  const message: unknown = Array.isArray(errors) ? read(errors[0], 'message') : undefined
  return typeof message === 'string' ? message : null
}

/**
 * Signs in over the API, which sets the session cookie. Unless a language was chosen on this page,
 * the panel opens in the person's own.
 */
export async function signIn(identifier: string, password: string): Promise<SignInResult> {
  try {
    const answer = await fetch('/api/users/login', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier, password }),
    })
    const body: unknown = await answer.json()
    if (!answer.ok) return { signedIn: false, message: firstMessage(body) }
    const language = read(read(body, 'user'), 'language')
    if (!takeChoice() && typeof language === 'string') rememberLanguage(language)
    return { signedIn: true }
  } catch {
    return { signedIn: false, message: null }
  }
}
