import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { Account } from './findAccount.ts'

/**
 * Has somebody choose a new password before anything else.
 * @throws Refusal `conflict` for who is not active or signs in without a password
 */
export async function forcePasswordChange(req: PayloadRequest, account: Account): Promise<void> {
  const { hasPassword, id, organization, status } = account
  if (status !== 'active' || !hasPassword) throw new Refusal('conflict', 'status')
  const db = await databaseOf(req)
  await db.execute(
    sql`update users set must_change_password = true, updated_at = now() where id = ${id} and not coalesce(must_change_password, false)`,
  )
  await recordEvent(req, { action: 'password.change-forced', subject: id, organization })
}
