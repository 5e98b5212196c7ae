import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { actOnStaff } from '../staffAccounts/actOnStaff.ts'
import type { ImportReport, RowFault, TellFault } from './importReport.ts'
import type { Planned } from './planStaff.ts'

export interface AccountPlan {
  /** Who gets an account. */
  rows: Planned[]
  /** Whose e-mail somebody else signs in with. */
  errors: RowFault[]
}

/** Who of the imported has no account yet, works here and can be written to; each address once. */
export async function planAccounts(
  req: PayloadRequest,
  imported: readonly Planned[],
  tell: TellFault,
): Promise<AccountPlan> {
  const wanting = imported.filter(
    ({ after }) => after.user === null && after.email !== null && after.status !== 'left',
  )
  const emails = JSON.stringify(wanting.map(({ after }) => after.email))
  const db = await databaseOf(req)
  const found = await db.execute<{ email: string }>(
    sql`select email from users where email in (select json_array_elements_text(${emails}::json))`,
  )
  const taken = new Set(found.rows.map(({ email }) => email))
  const plan: AccountPlan = { rows: [], errors: [] }
  for (const each of wanting.toSorted((a, b) => a.row - b.row)) {
    const email = each.after.email ?? ''
    if (taken.has(email)) plan.errors.push(tell(each.row, 'email', 'duplicate'))
    else plan.rows.push(each)
    taken.add(email)
  }
  return plan
}

/** Makes the accounts as the bulk action does: a few at once, more by a job. */
export async function makeAccounts(
  req: PayloadRequest,
  { errors, rows }: AccountPlan,
  tell: TellFault,
): Promise<Pick<ImportReport, 'accounts' | 'job' | 'errors'>> {
  if (rows.length === 0) return { accounts: 0, errors }
  const ids = rows.map(({ after }) => after.id)
  const done = await actOnStaff(req, 'create_user_accounts', { ids })
  if ('job' in done) return { accounts: rows.length, job: done.job, errors }
  const rowOf = new Map(rows.map(({ after, row }) => [after.id, row]))
  const skipped = done.skipped.map(({ code, id }) => tell(rowOf.get(id) ?? 0, 'email', code))
  return { accounts: done.done.length, errors: [...errors, ...skipped] }
}
