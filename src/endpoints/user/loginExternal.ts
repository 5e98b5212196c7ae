import { z } from 'zod'

import { signInWithToken } from '../../services/externalLogin/signInWithToken.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerSignedIn, signedIn } from '../users/answerSignedIn.ts'

/** A signed token of the configured provider, such as Firebase's. */
export const providerToken = z
  .object({ provider: z.string().min(1).max(50), token: z.string().min(1).max(8000) })
  .meta({ examples: [{ provider: 'firebase', token: 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl' }] })

export const loginExternal = defineEndpoint({
  method: 'post',
  path: '/user/login_external',
  summary: 'Sign in with a signed token of the configured provider; a new person gets an account',
  who: 'anyone',
  body: providerToken,
  answer: signedIn,
  handle: async (req, body) => answerSignedIn(req, await signInWithToken(req, body)),
})
