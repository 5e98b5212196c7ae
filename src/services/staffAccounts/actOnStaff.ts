import type { PayloadRequest } from 'payload'

import { queueBulkJob } from '../bulk/queueBulkJob.ts'
import { actOnEach, type BulkReport } from '../selection/actOnEach.ts'
import { chooseRows, type Selection } from '../selection/chooseRows.ts'
import { staffBulkActions, type StaffBulkName } from './staffBulkActions.ts'

/** More than these run in the background, where nobody waits for them. */
const INLINE_MAX = 50
const BULK_MAX = 5_000

/**
 * Does one action to the logins of many staff members, each in a transaction of its own.
 * @returns the report of each row, or the job that does more than 50 in the background
 * @throws Refusal `invalid` for an empty selection, `too-large` for more than 5,000
 */
export async function actOnStaff(
  req: PayloadRequest,
  name: StaffBulkName,
  selection: Selection,
): Promise<BulkReport | { job: string }> {
  const { check, run } = staffBulkActions[name]
  const ids = await chooseRows(req, 'staff', selection, BULK_MAX)
  if (selection.dryRun) return actOnEach(req, 'staff', ids, true, (id) => check(req, id))
  if (ids.length > INLINE_MAX) return { job: await queueBulkJob(req, name, ids) }
  return actOnEach(req, 'staff', ids, false, (id) => run(req, id))
}
