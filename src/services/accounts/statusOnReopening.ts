import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/**
 * The status in which a deactivated account opens again: who has no way in, neither a password nor
 * an identity elsewhere, waits for an activation link. Patients come in without either.
 */
export async function statusOnReopening(
  req: PayloadRequest,
  userId: string,
): Promise<'active' | 'invited'> {
  const db = await databaseOf(req)
  const found = await db.execute(sql`
    select from users u where u.id = ${userId} and (u.role = 'patient'
      or exists (select 1 from user_credentials c where c.user_id = u.id)
      or exists (select 1 from external_identities e where e.user_id = u.id))`)
  return found.rows.length > 0 ? 'active' : 'invited'
}
