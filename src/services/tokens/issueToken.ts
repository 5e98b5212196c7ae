import { createHash, randomBytes } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { tokenMinutes } from './tokenMinutes.ts'

export type TokenPurpose =
  'activation' | 'password-reset' | 'email-verification' | 'invitation' | 'one-time-code'

/** Whom a token is for: a user, or the receiver of an invitation. */
export type TokenHolder = { owner: string } | { invitation: string }

export interface IssuedToken {
  id: string
  /** Goes into the mail and nowhere else. */
  token: string
  expiresAt: Date
}

/** What is stored of a token: the hex SHA-256 of the token as mailed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** 240 random bits in 40 URL-safe characters. */
const makeToken = (): string => randomBytes(30).toString('base64url')

/**
 * Issues a single-use token and kills the older one of its purpose; call it inside the transaction
 * that queues the mail. Parallel calls for one holder take turns.
 * @param email the address that a verification token confirms, where it is not yet the user's
 */
export async function issueToken(
  req: PayloadRequest,
  purpose: TokenPurpose,
  holder: TokenHolder,
  email: string | null = null,
): Promise<IssuedToken> {
  const token = makeToken()
  const now = clock.now()
  const at = now.toISOString()
  const expiresAt = new Date(now.getTime() + tokenMinutes[purpose] * 60_000)
  const owner = 'owner' in holder ? holder.owner : null
  const invitation = 'invitation' in holder ? holder.invitation : null
  const db = await databaseOf(req)
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`token ${owner ?? invitation} ${purpose}`}, 0))`,
  )
  await db.execute(sql`
    update tokens set used_at = ${at}::timestamptz, updated_at = now()
    where used_at is null and purpose = ${purpose}
      and (owner_id = ${owner}::uuid or invitation_id = ${invitation}::uuid)`)
  const issued = await db.execute<{ id: string }>(sql`
    insert into tokens (owner_id, invitation_id, purpose, token_hash, expires_at, email, tries, created_at, updated_at, revision)
    values (${owner}, ${invitation}, ${purpose}, ${hashToken(token)}, ${expiresAt.toISOString()}::timestamptz, ${email}, 0, now(), now(), 1)
    returning id`)
  const id = issued.rows[0]?.id
  if (id === undefined) throw new Error('The token was not stored.')
  if (purpose === 'activation')
    await db.execute(
      sql`update users set activation_expires_at = ${expiresAt.toISOString()}::timestamptz where id = ${owner}`,
    )
  return { id, token, expiresAt }
}
