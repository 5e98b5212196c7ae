import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { hashPassword, type PasswordHash } from './passwordHash.ts'

type Asked = Pick<PayloadRequest, 'payload' | 'transactionID'>

/** Stores the hash of a new password in place of the old one. */
export async function savePasswordHash(
  req: Asked,
  userId: string,
  { salt, hash }: PasswordHash,
): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`
    insert into user_credentials (user_id, salt, hash, updated_at) values (${userId}, ${salt}, ${hash}, now())
    on conflict (user_id) do update set salt = excluded.salt, hash = excluded.hash, updated_at = now()`)
}

/** Stores a user's password in place of the old one. The policy is checked before (passwordPolicy.ts). */
export async function savePassword(req: Asked, userId: string, password: string): Promise<void> {
  await savePasswordHash(req, userId, await hashPassword(password))
}
