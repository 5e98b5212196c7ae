import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Actor } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import { issueApiKey, listApiKeys, revokeApiKey } from '../../services/apiKeys/manageApiKeys.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const shown = z.object({ id: z.uuid(), name: z.string(), createdAt: z.string() })

/** Whose keys a request is about: one's own, or anybody's for a system administrator. Keys are issued in a session, not with a key. */
function holderOf(req: PayloadRequest, actor: Actor | null): string {
  const { id } = req.routeParams ?? {}
  if (!actor || typeof id !== 'string') throw new Refusal('not-found')
  if (actor.role === 'patient' || actor.scope.sessionId === null) throw new Refusal('forbidden')
  if (id !== actor.id && actor.role !== 'system_admin') throw new Refusal('not-found')
  return id
}

const list = defineEndpoint({
  method: 'get',
  path: '/:id/api-keys',
  summary: 'The live API keys of a user',
  who: 'signed-in',
  body: noBody,
  answer: z.object({ docs: z.array(shown) }),
  handle: async (req, _body, actor) =>
    answer({ docs: await listApiKeys(req, holderOf(req, actor)) }),
})

const issue = defineEndpoint({
  method: 'post',
  path: '/:id/api-keys',
  summary: 'Issue an API key; the answer is the only place where it appears',
  who: 'signed-in',
  body: z.object({ name: z.string().trim().min(1).max(100) }),
  answer: shown.extend({ key: z.string() }),
  status: 201,
  handle: async (req, { name }, actor) =>
    answer(await issueApiKey(req, holderOf(req, actor), name), 201),
})

const revoke = defineEndpoint({
  method: 'delete',
  path: '/:id/api-keys/:key',
  summary: 'End an API key at once',
  who: 'signed-in',
  body: noBody,
  handle: async (req, _body, actor) => {
    const { key } = req.routeParams ?? {}
    await revokeApiKey(req, holderOf(req, actor), String(key))
    return answer({ message: 'Revoked.' })
  },
})

export const apiKeys = [list, issue, revoke]
