import { z } from 'zod'

import { Refusal } from '../../lib/errors.ts'
import { askedOrganization } from '../../services/organizations/askedOrganization.ts'
import { describeOrganization } from '../../services/organizations/describeOrganization.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { askedPage, pageQuery } from './askedPage.ts'

const row = z.object({ id: z.uuid() }).loose()

const look = defineEndpoint({
  method: 'get',
  path: '/user/organization',
  summary: 'The own organization with its people, pending invitations and seats',
  who: 'signed-in',
  body: noBody,
  query: pageQuery,
  answer: z.object({
    organization: row,
    users: z.array(row),
    invitations: z.array(row),
    seats: z
      .object({ used: z.int(), limit: z.int().nullable().describe('Null: no limit.') })
      .nullable()
      .describe('Null for who does not see the plan.'),
    totals: z.object({ users: z.int(), invitations: z.int() }),
  }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const { organization, ...page } = askedPage(req)
    const id = askedOrganization(actor, organization)
    return answer(await describeOrganization(req, actor, id, page))
  },
})

export const organizationDoors = [look]
