import { createHash, randomBytes } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'

const COUNT = 10
const GROUPS = /.{4}/g

/** As people type them: with or without hyphens and blanks, in any case. */
const plain = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '')

const hashCode = (code: string): Buffer => createHash('sha256').update(plain(code)).digest()

/** 64 random bits: beyond guessing, so that a plain hash of it is enough. */
const makeCode = (): string => (randomBytes(8).toString('hex').match(GROUPS) ?? []).join('-')

/** Replaces a person's recovery codes. Returns the new ones, which are shown once. */
export async function issueRecoveryCodes(req: PayloadRequest, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, makeCode)
  const rows = codes.map((code) => sql`(${userId}::uuid, ${hashCode(code)}::bytea)`)
  const db = await databaseOf(req)
  await db.execute(sql`delete from recovery_codes where user_id = ${userId}`)
  await db.execute(
    sql`insert into recovery_codes (user_id, code_hash) values ${sql.join(rows, sql`, `)}`,
  )
  return codes
}

/** Spends a recovery code. Returns whether it was one that had not been used. */
export async function spendRecoveryCode(
  req: PayloadRequest,
  userId: string,
  code: string,
): Promise<boolean> {
  const db = await databaseOf(req)
  const spent = await db.execute(sql`
    update recovery_codes set used_at = ${clock.now().toISOString()}::timestamptz
    where user_id = ${userId} and code_hash = ${hashCode(code)}::bytea and used_at is null`)
  return spent.rowCount === 1
}
