import type { Endpoint, Where } from 'payload'
import { z } from 'zod'

import { staffAccountManagers } from '../../access/roles.ts'
import { readBulkJob } from '../../services/bulk/readBulkJob.ts'
import { actOnStaff } from '../../services/staffAccounts/actOnStaff.ts'
import {
  isStaffBulkName,
  staffBulkActions,
  type StaffBulkName,
} from '../../services/staffAccounts/staffBulkActions.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

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

const summaries: Record<StaffBulkName, string> = {
  create_user_accounts: 'Give many staff members a login and mail it',
  send_credentials: 'Mail new credentials to many staff members',
  deactivate: 'Deactivate the logins of many staff members',
}

const bulkDoor = (name: StaffBulkName, path: string): Endpoint =>
  defineEndpoint({
    method: 'post',
    path: `/bulk/${path}`,
    summary: `${summaries[name]}; with dryRun only counted, more than 50 in the background (202 {job})`,
    who: ({ role }) => staffAccountManagers.includes(role),
    body: selection,
    answer: report,
    handle: async (req, body) => {
      const done = await actOnStaff(req, name, body)
      return answer(done, 'job' in done ? 202 : 200)
    },
  })

const progress = defineEndpoint({
  method: 'get',
  path: '/bulk/:job',
  summary: 'How far one’s own bulk job has come, and what became of each row',
  who: 'signed-in',
  body: noBody,
  answer: report.extend({
    job: z.uuid(),
    action: z.string(),
    finished: z.boolean(),
    total: z.int(),
  }),
  handle: async (req) => answer(await readBulkJob(req, String(req.routeParams?.job))),
})

/** `POST /staff/bulk/…` on ticked rows or on all that match, and the progress of long ones. */
export const staffBulkDoors = [
  ...Object.keys(staffBulkActions)
    .filter(isStaffBulkName)
    .flatMap((name) =>
      [...new Set([name, name.replaceAll('_', '-')])].map((path) => bulkDoor(name, path)),
    ),
  progress,
]
