import { type Called, callApi } from '../asking/callApi.ts'
import { readKey, readText } from '../asking/readKey.ts'
import { rememberLanguage, takeChoice } from './languageCookie.ts'

/** A sign-in that waits for the second factor. */
export interface Challenge {
  challenge: string
  /** Ways to prove it: `totp`, `email`. */
  methods: string[]
}

/** What came of an attempt to sign in. */
export type SignInResult =
  | { step: 'in'; restriction: string | null }
  | { step: 'code'; challenge: Challenge }
  | { step: 'refused'; message: string | null; retryAfter: number | null; startAgain: boolean }

function readChallenge({ body, code }: Called): Challenge | null {
  const challenge = readText(body, 'challenge')
  if (code !== 'second-factor-required' || challenge === null) return null
  const methods = readKey(body, 'methods')
  return { challenge, methods: Array.isArray(methods) ? methods.map(String) : [] }
}

/** Unless a language was chosen on this page, the panel opens in the person's own. */
function conclude(answer: Called): SignInResult {
  if (answer.ok) {
    const language = readText(readKey(answer.body, 'user'), 'language')
    if (!takeChoice() && language !== null) rememberLanguage(language)
    return { step: 'in', restriction: readText(answer.body, 'restriction') }
  }
  const challenge = readChallenge(answer)
  if (challenge) return { step: 'code', challenge }
  const { code, field, message, retryAfter } = answer
  const startAgain = field === 'challenge' || code === 'account-locked'
  return { step: 'refused', message, retryAfter, startAgain }
}

/** Signs in over the API, which sets the session cookie, or asks for the second factor. */
export const signIn = async (identifier: string, password: string): Promise<SignInResult> =>
  conclude(await callApi('/api/users/login', { body: { identifier, password } }))

/** Proves the second factor by the code of an app, a mailed code, or a recovery code. */
export const answerChallenge = async (challenge: string, code: string): Promise<SignInResult> =>
  conclude(await callApi('/api/users/two-factor/challenge', { body: { challenge, code } }))

/** Has a code mailed to the person who signs in. */
export const mailCode = (challenge: string): Promise<Called> =>
  callApi('/api/users/two-factor/send-code', { body: { challenge } })
