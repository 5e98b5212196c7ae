import { z } from 'zod'

import { assertMaySeeActivity } from '../../services/accounts/assertMaySeeActivity.ts'
import { listActivity } from '../../services/accounts/listActivity.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const query = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})

const event = z.object({
  id: z.uuid(),
  at: z.string(),
  action: z.string().describe('A stable code such as login.succeeded.'),
  text: z.string().describe('The event as a sentence in the language of the request.'),
  outcome: z.enum(['success', 'failure', 'denied']),
  actorName: z.string().nullable(),
  collection: z.string().nullable(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  device: z.string().nullable(),
})

/** `GET /users/:id/activity`: what somebody did and what was done to their account. */
export const activity = defineEndpoint({
  method: 'get',
  path: '/:id/activity',
  summary: 'What a person did and what was done to their account, newest first',
  who: 'signed-in',
  body: noBody,
  query: query.partial(),
  answer: z.object({
    docs: z.array(event),
    totalDocs: z.int(),
    page: z.int(),
    limit: z.int(),
    totalPages: z.int(),
    hasNextPage: z.boolean(),
    previousLogin: event.pick({ at: true, ip: true, device: true }).nullable(),
  }),
  handle: async (req) => {
    const id = String(req.routeParams?.id)
    await assertMaySeeActivity(req, id)
    const asked = query.parse(Object.fromEntries(req.searchParams))
    return answer(await listActivity(req, id, asked))
  },
})
