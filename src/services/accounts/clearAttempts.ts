import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { hashKey } from '../signIn/attemptCounters.ts'

/** Ends the lockout of an account and forgets its wrong attempts, in the transaction of what causes it. */
export async function clearAttempts(req: PayloadRequest, userId: string): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(
    sql`update users set locked_until = null where id = ${userId} and locked_until is not null`,
  )
  await db.execute(sql`delete from attempt_counters where key = ${hashKey(userId)}::bytea`)
}
