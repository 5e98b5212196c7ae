import { z } from 'zod'

import { Refusal } from '../../lib/errors.ts'
import { askedOrganization } from '../../services/organizations/askedOrganization.ts'
import { describeOrganization } from '../../services/organizations/describeOrganization.ts'
import { removeMember } from '../../services/organizations/removeMember.ts'
import { wipeOrganization } from '../../services/organizations/wipeOrganization.ts'
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

const remove = defineEndpoint({
  method: 'delete',
  path: '/user/organization/members/:id',
  summary: 'Take a member out of the organization; the user stays, without one',
  who: 'signed-in',
  body: noBody,
  answer: z.object({ message: z.string() }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    await removeMember(req, actor, String(req.routeParams?.id))
    return answer({ message: 'Removed.' })
  },
})

const wipe = defineEndpoint({
  method: 'delete',
  path: '/user/organization',
  summary: 'Delete the organization with every row and file of it; its name confirms',
  who: ({ role }) => role === 'system_admin' || role === 'hospital_admin',
  body: z
    .strictObject({
      confirm: z.string().max(300).describe('The exact name of the organization.'),
      organization: z.uuid().optional().describe('Which one, for who works for all organizations.'),
    })
    .meta({ examples: [{ confirm: 'Delta Star Hospital' }] }),
  answer: z.object({ message: z.string() }),
  handle: async (req, { confirm, organization }, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    await wipeOrganization(req, askedOrganization(actor, organization), confirm)
    return answer({ message: 'The organization is gone.' })
  },
})

export const organizationDoors = [look, remove, wipe]
