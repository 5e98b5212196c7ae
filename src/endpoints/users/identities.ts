import { z } from 'zod'

import { Refusal } from '../../lib/errors.ts'
import { DIRECTORY_PROVIDER } from '../../services/externalLogin/directory.ts'
import { linkIdentity } from '../../services/externalLogin/linkIdentity.ts'
import { proveDirectoryPassword } from '../../services/externalLogin/proveDirectoryPassword.ts'
import { proveIdentity } from '../../services/externalLogin/signInWithIdentity.ts'
import { verifyProviderToken } from '../../services/externalLogin/verifyProviderToken.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'

const directoryLogin = z.object({
  provider: z.literal(DIRECTORY_PROVIDER),
  identifier: z.string().min(1).max(254),
  password: z.string().min(1).max(1000),
})

const tokenLogin = z.object({
  provider: z.string().min(1).max(50),
  token: z.string().min(1).max(8000),
})

export const linkExternalIdentity = defineEndpoint({
  method: 'post',
  path: '/identities',
  summary: 'Link a login of another provider, or of the directory, to the own account',
  who: 'signed-in',
  body: z.union([directoryLogin, tokenLogin]).meta({
    examples: [{ provider: 'firebase', token: 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl' }],
  }),
  answer: z.object({ id: z.uuid(), message: z.string() }),
  handle: async (req, body, actor) => {
    // A key speaks for a program; the ways to sign in are the person's.
    if (!actor?.scope.sessionId) throw new Refusal('forbidden')
    const identity = await ('token' in body
      ? proveIdentity(req, () => verifyProviderToken(req, body))
      : proveDirectoryPassword(req, body))
    return answer({ id: await linkIdentity(req, actor.id, identity), message: 'Linked.' })
  },
})
