import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { hashPassword, isOwnHash, verifyPassword, type PasswordHash } from './passwordHash.ts'

interface Holder {
  id: string
  password: PasswordHash | null
}

/** The hash that is stored by now, when it is of the same password: of two sign-ins at once, the other has renewed it. */
async function findRenewed(
  req: PayloadRequest,
  { id, password: old }: Holder,
  password: string,
): Promise<PasswordHash | null> {
  const db = await databaseOf(req)
  const found = await db.execute<{ salt: string; hash: string }>(
    sql`select salt, hash from user_credentials where user_id = ${id}`,
  )
  const stored = found.rows[0] ?? null
  return (await verifyPassword(password, stored)) ? stored : old
}

async function renew(
  req: PayloadRequest,
  holder: Holder,
  password: string,
): Promise<PasswordHash | null> {
  const fresh = await hashPassword(password)
  const db = await databaseOf(req)
  const renewed = await db.execute(sql`
    update user_credentials set salt = ${fresh.salt}, hash = ${fresh.hash}, updated_at = now()
    where user_id = ${holder.id} and hash = ${holder.password?.hash}`)
  return renewed.rowCount === 1 ? fresh : findRenewed(req, holder, password)
}

/**
 * Replaces a hash that came from elsewhere by one of our own, now that the password behind it is
 * known to be right. Where too many hashes are waiting, the next sign-in does it.
 * @returns the holder with the hash that is stored now
 */
export async function renewPasswordHash<T extends Holder>(
  req: PayloadRequest,
  holder: T,
  password: string,
): Promise<T> {
  if (!holder.password || isOwnHash(holder.password.hash)) return holder
  try {
    return { ...holder, password: await renew(req, holder, password) }
  } catch (error) {
    if (error instanceof Refusal) return holder
    throw error
  }
}
