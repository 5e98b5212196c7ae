import { createHash } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/** Ends the lockout of an account and forgets its wrong attempts. Returns whether there were any. */
export async function clearAttempts(req: PayloadRequest, userId: string): Promise<boolean> {
  const db = await databaseOf(req)
  const key = createHash('sha256').update(userId).digest()
  const cleared = await db.execute(sql`delete from attempt_counters where key = ${key}`)
  const mirrored = await db.execute(
    sql`update users set locked_until = null where id = ${userId} and locked_until is not null`,
  )
  return (cleared.rowCount ?? 0) + (mirrored.rowCount ?? 0) > 0
}
