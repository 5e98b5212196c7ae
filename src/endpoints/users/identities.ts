import { z } from 'zod'

import { Refusal } from '../../lib/errors.ts'
import { linkIdentity } from '../../services/externalLogin/linkIdentity.ts'
import { verifyProviderToken } from '../../services/externalLogin/verifyProviderToken.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'
import { providerToken } from '../user/loginExternal.ts'

export const linkExternalIdentity = defineEndpoint({
  method: 'post',
  path: '/identities',
  summary: 'Link a login of another provider to the own account',
  who: 'signed-in',
  body: providerToken,
  answer: z.object({ id: z.uuid(), message: z.string() }),
  handle: async (req, body, actor) => {
    // A key speaks for a program; the ways to sign in are the person's.
    if (!actor?.scope.sessionId) throw new Refusal('forbidden')
    const id = await linkIdentity(req, actor.id, await verifyProviderToken(req, body))
    return answer({ id, message: 'Linked.' })
  },
})
