import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/** Ends every live link and code of a user: the account was closed, or its address is another one now. */
export async function killTokens(req: PayloadRequest, userId: string): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(
    sql`update tokens set used_at = now(), updated_at = now() where owner_id = ${userId} and used_at is null`,
  )
}
