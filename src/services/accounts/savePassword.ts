import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { hashPassword } from './passwordHash.ts'

/** Stores a user's password in place of the old one. The policy is checked before (passwordPolicy.ts). */
export async function savePassword(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  userId: string,
  password: string,
): Promise<void> {
  const { salt, hash } = await hashPassword(password)
  const db = await databaseOf(req)
  await db.execute(sql`
    insert into user_credentials (user_id, salt, hash, updated_at) values (${userId}, ${salt}, ${hash}, now())
    on conflict (user_id) do update set salt = excluded.salt, hash = excluded.hash, updated_at = now()`)
}
