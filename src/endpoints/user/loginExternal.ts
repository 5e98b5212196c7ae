import { z } from 'zod'

import {
  proveIdentity,
  signInWithIdentity,
} from '../../services/externalLogin/signInWithIdentity.ts'
import { verifyProviderToken } from '../../services/externalLogin/verifyProviderToken.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerSignedIn, signedIn } from '../users/answerSignedIn.ts'

export const loginExternal = defineEndpoint({
  method: 'post',
  path: '/user/login_external',
  summary: 'Sign in with a signed token of the configured provider; a new person gets an account',
  who: 'anyone',
  body: z
    .object({ provider: z.string().min(1).max(50), token: z.string().min(1).max(8000) })
    .meta({ examples: [{ provider: 'firebase', token: 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl' }] }),
  answer: signedIn,
  handle: async (req, body) => {
    const identity = await proveIdentity(req, () => verifyProviderToken(req, body))
    return answerSignedIn(req, { session: await signInWithIdentity(req, identity) })
  },
})
