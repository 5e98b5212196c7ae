import { createHmac, randomInt } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { issueToken } from './issueToken.ts'

const TRIES = 5

/** Six digits are few, so their hash is keyed: whoever reads the table cannot try them all. */
const hashOf = (req: PayloadRequest, id: string, code: string): string =>
  createHmac('sha256', req.payload.secret).update(`one-time-code ${id} ${code}`).digest('hex')

export interface IssuedCode {
  id: string
  /** Six digits; goes into the message and nowhere else. */
  code: string
  expiresAt: Date
}

/** Issues a person's one-time code and kills the older one; call it in the transaction that queues the message. */
export async function issueCode(req: PayloadRequest, userId: string): Promise<IssuedCode> {
  const { expiresAt, id } = await issueToken(req, 'one-time-code', { owner: userId })
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const db = await databaseOf(req)
  await db.execute(sql`update tokens set token_hash = ${hashOf(req, id, code)} where id = ${id}`)
  return { id, code, expiresAt }
}

/** The live code of a person, if there is one. */
async function findLiveCode(req: PayloadRequest, userId: string): Promise<string | null> {
  const db = await databaseOf(req)
  const found = await db.execute<{ id: string }>(
    sql`select id from tokens where owner_id = ${userId} and purpose = 'one-time-code' and used_at is null`,
  )
  return found.rows[0]?.id ?? null
}

/**
 * Spends a one-time code by one conditional statement: five tries, one success.
 * @param id which code is meant, so that an older page cannot use a newer one; the live one unless given
 */
export async function spendCode(
  req: PayloadRequest,
  userId: string,
  code: string,
  id?: string,
): Promise<boolean> {
  const live = id ?? (await findLiveCode(req, userId))
  if (live === null) return false
  const at = clock.now().toISOString()
  const db = await databaseOf(req)
  const tried = await db.execute<{ right: boolean }>(sql`
    update tokens set tries = tries + 1,
      used_at = case when token_hash = ${hashOf(req, live, code)} then ${at}::timestamptz end, updated_at = now()
    where id = ${live} and owner_id = ${userId} and purpose = 'one-time-code' and used_at is null
      and expires_at > ${at}::timestamptz and tries < ${TRIES}
    returning used_at is not null as right`)
  return tried.rows[0]?.right === true
}
