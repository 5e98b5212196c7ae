import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { createApiKey, hashApiKey } from './apiKey.ts'

export interface ApiKey {
  id: string
  name: string
  createdAt: string
}

/** The live keys of a user, newest first; never the keys themselves. */
export async function listApiKeys(req: PayloadRequest, userId: string): Promise<ApiKey[]> {
  const db = await databaseOf(req)
  const found = await db.execute<Record<string, unknown> & ApiKey>(sql`
    select id, name, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt" from api_keys
    where user_id::text = ${userId} and revoked_at is null order by created_at desc`)
  return found.rows
}

/** Issues a key for a user. The answer is the only place where it ever appears. */
export const issueApiKey = (
  req: PayloadRequest,
  userId: string,
  name: string,
): Promise<ApiKey & { key: string }> =>
  inTransaction(req, async () => {
    const key = createApiKey()
    const db = await databaseOf(req)
    const made = await db.execute<Record<string, unknown> & ApiKey>(sql`
      insert into api_keys (user_id, name, key_hash) select id, ${name}, ${hashApiKey(key)} from users where id::text = ${userId}
      returning id, name, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`)
    const [row] = made.rows
    if (!row) throw new Refusal('not-found')
    await recordEvent(req, { action: 'api-key.created', subject: userId, documentId: row.id })
    return { ...row, key }
  })

/** Ends a key at once. */
export const revokeApiKey = (req: PayloadRequest, userId: string, keyId: string): Promise<void> =>
  inTransaction(req, async () => {
    const db = await databaseOf(req)
    const ended = await db.execute(sql`
      update api_keys set revoked_at = now()
      where id::text = ${keyId} and user_id::text = ${userId} and revoked_at is null`)
    if (!ended.rowCount) throw new Refusal('not-found')
    await recordEvent(req, { action: 'api-key.revoked', subject: userId, documentId: keyId })
  })
