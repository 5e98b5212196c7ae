import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { reachAccount } from '../accounts/reachAccount.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { reachStaff } from './reachStaff.ts'

/**
 * Links a staff record to an existing login and fills the login's organization, department and
 * employee number where they are empty.
 * @throws Refusal `already-linked` (409) when either side has its counterpart, `not-found` for a
 *   record or user out of sight, `invalid-relation` for a user of another organization or a patient
 */
export async function linkStaffUser(
  req: PayloadRequest,
  staffId: string,
  userId: string,
): Promise<void> {
  await inTransaction(req, async () => {
    const { department, employeeId, organization, user } = await reachStaff(req, staffId)
    const account = await reachAccount(req, userId, { own: true })
    if (user !== null) throw new Refusal('already-linked')
    if (account.role === 'patient') throw new Refusal('invalid-relation', 'user_id')
    if (account.organization !== null && account.organization !== organization)
      throw new Refusal('invalid-relation', 'user_id')
    const db = await databaseOf(req)
    const linked = await db.execute(sql`select 1 from staff where user_id = ${userId}`)
    if (linked.rows.length > 0) throw new Refusal('already-linked')
    await db.execute(sql`
      update users set organization_id = coalesce(organization_id, ${organization}::uuid),
        department_id = coalesce(department_id, ${department}::uuid),
        employee_id = coalesce(employee_id, ${employeeId}), updated_at = now()
      where id = ${userId}`)
    await db.execute(
      sql`update staff set user_id = ${userId}, updated_at = now() where id = ${staffId}`,
    )
    await recordEvent(req, {
      action: 'staff.account-linked',
      collection: 'staff',
      documentId: staffId,
      subject: userId,
      organization,
    })
  })
}
