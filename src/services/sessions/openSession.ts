import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'
import { signSessionToken } from './sessionToken.ts'

/** A session lives this long at most, however often it is refreshed. */
export const SESSION_HOURS = 12

export interface OpenedSession {
  sessionId: string
  token: string
  /** Seconds since 1970, as Payload's clients expect it. */
  exp: number
}

/** Opens a login session for a user and signs its token. Touches only the session's own row and `last_login_at`. */
export async function openSession(req: PayloadRequest, userId: string): Promise<OpenedSession> {
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  const { ip, userAgent } = requestOrigin(req)
  const db = await databaseOf(req)
  const opened = await db.execute<{ id: string }>(sql`
    with seen as (update users set last_login_at = ${now.toISOString()} where id = ${userId})
    insert into login_sessions (user_id, created_at, updated_at, last_seen_at, expires_at, ip, user_agent, revision)
    values (${userId}, ${now.toISOString()}, ${now.toISOString()}, ${now.toISOString()}, ${expiresAt.toISOString()}, ${ip}, ${userAgent}, 1)
    returning id`)
  const id = opened.rows[0]?.id
  if (id === undefined) throw new Error('A session could not be opened.')
  return {
    sessionId: id,
    token: await signSessionToken(req.payload.secret, id, expiresAt),
    exp: Math.floor(expiresAt.getTime() / 1000),
  }
}
