import type { Endpoint, Where } from 'payload'
import { z } from 'zod'

import type { AccountActionName } from '../../services/accounts/accountActions.ts'
import { actOnMany } from '../../services/accounts/actOnMany.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'

const bulkNames = [
  'deactivate',
  'reactivate',
  'unlock',
  'resend-activation',
  'end-sessions',
] as const satisfies AccountActionName[]

const isWhere = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const selection = z
  .object({
    ids: z.array(z.uuid()).optional(),
    where: z.custom<Where>(isWhere, 'Must be a filter.').optional(),
    dryRun: z.boolean().optional(),
  })
  .meta({ examples: [{ ids: ['6f9619ff-8b86-4d01-b42d-00cf4fc964ff'], dryRun: true }] })

const report = z.object({
  ready: z.int(),
  done: z.array(z.object({ id: z.uuid() })),
  skipped: z.array(z.object({ id: z.uuid(), code: z.string() })),
})

const bulkDoor = (name: AccountActionName): Endpoint =>
  defineEndpoint({
    method: 'post',
    path: `/bulk/${name}`,
    summary: `${name} for many accounts, row by row; with dryRun only counted`,
    who: ({ role }) => ['system_admin', 'audit_team', 'hospital_admin'].includes(role),
    body: selection,
    answer: report,
    handle: async (req, body) => answer(await actOnMany(req, name, body)),
  })

/** `POST /users/bulk/…`: the account actions on ticked rows or on all that match. */
export const bulkAccountDoors = bulkNames.map(bulkDoor)
