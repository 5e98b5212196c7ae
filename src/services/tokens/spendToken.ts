import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { hashToken, type TokenPurpose } from './issueToken.ts'

export interface SpentToken extends Record<string, unknown> {
  id: string
  owner: string | null
  invitation: string | null
  /** The address that the token confirms, where it is not yet the user's. */
  email: string | null
}

type State = Record<string, unknown> & { used: boolean }

const wellFormed = /^[\w-]{20,64}$/

/** Why a token cannot be spent: unknown ones are 400, used and expired ones 410 (api.md, "Precisely"). */
async function refusalFor(
  req: PayloadRequest,
  purpose: TokenPurpose,
  hash: string,
): Promise<Refusal> {
  const db = await databaseOf(req)
  const found = await db.execute<State>(
    sql`select used_at is not null as used from tokens where token_hash = ${hash} and purpose = ${purpose}`,
  )
  const [state] = found.rows
  if (!state) return new Refusal('token-invalid', 'token')
  return new Refusal(state.used ? 'token-used' : 'token-expired', 'token')
}

/**
 * Spends a token by one conditional statement: of parallel uses exactly one succeeds. Call it inside
 * the transaction of what it allows, so that a failure there leaves the token good.
 * @throws Refusal `token-invalid` (400), `token-used` or `token-expired` (410)
 */
export async function spendToken(
  req: PayloadRequest,
  purpose: TokenPurpose,
  token: string,
): Promise<SpentToken> {
  if (!wellFormed.test(token)) throw new Refusal('token-invalid', 'token')
  const hash = hashToken(token)
  const at = clock.now().toISOString()
  const db = await databaseOf(req)
  const spent = await db.execute<SpentToken>(sql`
    update tokens set used_at = ${at}::timestamptz, updated_at = now()
    where token_hash = ${hash} and purpose = ${purpose} and used_at is null and expires_at > ${at}::timestamptz
    returning id, owner_id as owner, invitation_id as invitation, email`)
  const [found] = spent.rows
  if (!found) throw await refusalFor(req, purpose, hash)
  return found
}

/** What a link leads to, without spending it: GET never consumes. @throws Refusal as `spendToken` does */
export async function peekToken(
  req: PayloadRequest,
  purpose: TokenPurpose,
  token: string,
): Promise<SpentToken> {
  if (!wellFormed.test(token)) throw new Refusal('token-invalid', 'token')
  const hash = hashToken(token)
  const db = await databaseOf(req)
  const found = await db.execute<SpentToken>(sql`
    select id, owner_id as owner, invitation_id as invitation, email from tokens
    where token_hash = ${hash} and purpose = ${purpose} and used_at is null
      and expires_at > ${clock.now().toISOString()}::timestamptz`)
  const [live] = found.rows
  if (!live) throw await refusalFor(req, purpose, hash)
  return live
}
