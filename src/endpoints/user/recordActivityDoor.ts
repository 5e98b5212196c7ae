import { z } from 'zod'

import { roles } from '../../access/roles.ts'
import { Refusal } from '../../lib/errors.ts'
import { listRecordActivity } from '../../services/patients/listRecordActivity.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const query = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})

/** `GET /user/me/record-activity`: patients see who opened or changed their record. */
export const recordActivityDoor = defineEndpoint({
  method: 'get',
  path: '/user/me/record-activity',
  summary: 'Who opened or changed one’s own patient record, newest first',
  who: 'signed-in',
  body: noBody,
  query: query.partial(),
  answer: z.object({
    docs: z.array(
      z.object({
        id: z.uuid(),
        at: z.string(),
        action: z.string().describe('A stable code such as patient.read.'),
        text: z.string().describe('The event in words, in the language of the request.'),
        collection: z.string().nullable(),
        actorName: z.string().nullable(),
        role: z.enum(roles).nullable(),
        isOwn: z.boolean().describe('Whether it was the patient.'),
      }),
    ),
    totalDocs: z.int(),
    page: z.int(),
    limit: z.int(),
  }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const asked = query.parse(Object.fromEntries(req.searchParams))
    return answer(await listRecordActivity(req, actor, asked))
  },
})
