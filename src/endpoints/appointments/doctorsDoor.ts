import { z } from 'zod'

import { Refusal } from '../../lib/errors.ts'
import { listDoctors } from '../../services/appointments/listDoctors.ts'
import { askedOrganization } from '../../services/organizations/askedOrganization.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const query = z.object({
  organization: z.uuid().optional().describe('For who works for all organizations.'),
})

/** `GET /doctors`: the directory of the own organization, for its patients too. */
export const doctorsDoor = defineEndpoint({
  method: 'get',
  path: '/doctors',
  summary: 'The doctors of the own organization, each with the next free time',
  who: 'signed-in',
  body: noBody,
  query,
  answer: z.object({
    docs: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        nameAr: z.string().nullable(),
        specialization: z.string().nullable(),
        department: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        nextFreeAt: z.string().nullable().describe('Null: nothing is free within two weeks.'),
      }),
    ),
  }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const { organization } = query.parse(Object.fromEntries(req.searchParams))
    return answer({ docs: await listDoctors(req, askedOrganization(actor, organization)) })
  },
})
