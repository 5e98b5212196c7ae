import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import type { PasswordHash } from './passwordHash.ts'
import { savePasswordHash } from './savePassword.ts'

/**
 * Stores a password that its holder chose: nothing about it is temporary any more. Call it in the
 * transaction that audits it.
 */
export async function replacePassword(
  req: PayloadRequest,
  userId: string,
  hash: PasswordHash,
): Promise<void> {
  await savePasswordHash(req, userId, hash)
  const db = await databaseOf(req)
  await db.execute(sql`
    update users set password_changed_at = ${clock.now().toISOString()}::timestamptz, password_expires_at = null,
      must_change_password = false, updated_at = now()
    where id = ${userId}`)
}
