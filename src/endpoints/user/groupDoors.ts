import { z } from 'zod'

import type { Actor } from '../../access/actor.ts'
import { setGroups } from '../../services/organizations/setGroups.ts'
import { listManageableGroups } from '../../services/organizations/listManageableGroups.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

/** Who hands out groups (access.md, "Account actions"). */
const handsOut = ({ role }: Actor): boolean =>
  role === 'system_admin' || role === 'audit_team' || role === 'hospital_admin'

const list = defineEndpoint({
  method: 'get',
  path: '/user/groups/manageable',
  summary: 'The groups that may be handed out inside an organization',
  who: handsOut,
  body: noBody,
  answer: z.object({
    docs: z.array(
      z
        .object({ id: z.uuid(), name: z.string(), permissions: z.array(z.string()).nullish() })
        .loose(),
    ),
    totalDocs: z.int(),
  }),
  handle: async (req) => {
    const docs = await listManageableGroups(req)
    return answer({ docs, totalDocs: docs.length })
  },
})

const set = defineEndpoint({
  method: 'put',
  path: '/user/users/:id/groups',
  summary: 'Set the groups of a member; those given from above stay',
  who: handsOut,
  body: z
    .strictObject({ groups: z.array(z.uuid()).max(50) })
    .meta({ examples: [{ groups: ['3f0f6a4e-8f0a-4a59-8d3a-0c3f5f6b7a10'] }] }),
  answer: z.object({ doc: z.object({ id: z.uuid() }).loose(), message: z.string() }),
  handle: async (req, { groups }) => {
    const doc = await setGroups(req, String(req.routeParams?.id), groups)
    return answer({ doc, message: 'Saved.' })
  },
})

export const groupDoors = [list, set]
