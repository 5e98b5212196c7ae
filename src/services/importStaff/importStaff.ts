import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { staffAccountManagers } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { checkRows } from './checkRows.ts'
import { makeAccounts, planAccounts } from './importAccounts.ts'
import { faultTeller, type ImportReport, type RowFault, type TellFault } from './importReport.ts'
import { findImportTarget, type ImportTarget } from './importTarget.ts'
import { type ImportPlan, planStaff } from './planStaff.ts'
import { readStaffFile } from './readStaffFile.ts'
import { writeStaff } from './writeStaff.ts'

export interface ImportWishes {
  organization?: string | undefined
  createAccounts: boolean
  dryRun: boolean
}

type Outcome = Omit<ImportPlan, 'errors'> & { errors: RowFault[] }

/** Stores a plan; who was created by somebody else in the meantime becomes a fault. */
async function store(
  req: PayloadRequest,
  { id }: ImportTarget,
  plan: ImportPlan,
  tell: TellFault,
): Promise<Outcome> {
  const late = new Set(await writeStaff(req, id, plan))
  const creates = plan.creates.filter((each) => !late.has(each))
  if (creates.length + plan.updates.length > 0) {
    const counted = (count: number) => ({ from: null, to: count })
    const changes = { created: counted(creates.length), updated: counted(plan.updates.length) }
    await recordEvent(req, {
      action: 'import.staff',
      collection: 'staff',
      organization: id,
      changes,
    })
  }
  const errors = [...late].map(({ row }) => tell(row, 'employeeId', 'duplicate'))
  return { ...plan, creates, errors: [...plan.errors, ...errors] }
}

/**
 * Imports a list of staff into one organization. The whole file is checked first; then the rows
 * without a fault are stored together, and what is known already stays untouched.
 * @throws Refusal for a file that cannot be read as a whole, `forbidden`, `invalid-relation`
 */
export async function importStaff(
  req: PayloadRequest,
  data: Buffer,
  { createAccounts, dryRun, organization }: ImportWishes,
): Promise<ImportReport> {
  const target = await findImportTarget(req, organization)
  const actor = actorOf(req)
  if (createAccounts && !(actor && staffAccountManagers.includes(actor.role)))
    throw new Refusal('forbidden', 'createAccounts')
  const file = await readStaffFile(data)
  const tell = faultTeller(req, file.headers)
  const { errors: faults, given } = await checkRows(req, file, target, tell)
  const outcome = await inTransaction(req, async (): Promise<Outcome> => {
    const db = await databaseOf(req)
    // Two imports into one organization follow each other, so that the second sees what the first did.
    await db.execute(
      sql`select pg_advisory_xact_lock(hashtext('import.staff'), hashtext(${target.id}))`,
    )
    const plan = await planStaff(req, given, target, tell)
    return dryRun ? plan : store(req, target, plan, tell)
  })
  const { creates, unchanged, updates } = outcome
  const report: ImportReport = {
    created: creates.length,
    updated: updates.length,
    unchanged: unchanged.length,
    errors: [...faults, ...outcome.errors],
    ignoredColumns: file.ignoredColumns,
  }
  if (createAccounts) {
    const plan = await planAccounts(req, [...creates, ...updates, ...unchanged], tell)
    const made = dryRun
      ? { accounts: plan.rows.length, errors: plan.errors }
      : await makeAccounts(req, plan, tell)
    Object.assign(report, made, { errors: [...report.errors, ...made.errors] })
  }
  report.errors.sort((a, b) => a.row - b.row)
  return report
}
