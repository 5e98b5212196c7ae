import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'
import { signSessionToken } from './sessionToken.ts'

/** A session lives this long unless it is renewed. */
export const SESSION_HOURS = 12

/** No session outlives this, however often it is renewed. */
export const SESSION_DAYS_MAX = 7

/** Where somebody came in: shown to them the next time, so that they notice a stranger. */
export interface PreviousLogin {
  at: string
  ip: string | null
  userAgent: string | null
}

export interface OpenedSession {
  sessionId: string
  token: string
  /** Seconds since 1970, as Payload's clients expect it. */
  exp: number
  previousLogin: PreviousLogin | null
}

/**
 * Opens a login session for a user and signs its token. Touches only the session's own row,
 * `last_login_at` and the mirror of a lock that is over, so that nothing decided meanwhile is turned back. The user's row is locked first:
 * who is deactivated, or gets another password, while signing in gets no session.
 * @param passwordHash the hash that the password was checked against, where there was one
 * @throws Refusal `account-deactivated` or `invalid-credentials`
 */
export async function openSession(
  req: PayloadRequest,
  userId: string,
  passwordHash: string | null = null,
): Promise<OpenedSession> {
  const now = clock.now()
  const at = now.toISOString()
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  const { ip, userAgent } = requestOrigin(req)
  const db = await databaseOf(req)
  const seen = await db.execute(
    sql`update users set last_login_at = ${at}, locked_until = null where id = ${userId} and status = 'active'`,
  )
  if (seen.rowCount === 0) throw new Refusal('account-deactivated')
  // A statement of its own, so that it sees what was committed while the one before waited.
  const opened = await db.execute<{ id: string; previous: PreviousLogin | null }>(sql`
    insert into login_sessions (user_id, created_at, updated_at, last_seen_at, expires_at, ip, user_agent, revision)
    select ${userId}, ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz, ${expiresAt.toISOString()}::timestamptz, ${ip}, ${userAgent}, 1
    where ${passwordHash}::text is null
      or exists (select 1 from user_credentials where user_id = ${userId} and hash = ${passwordHash}::text)
    returning id, (select json_build_object('at', p.created_at, 'ip', p.ip, 'userAgent', p.user_agent) from login_sessions p
      where p.user_id = ${userId} and p.id <> login_sessions.id order by p.created_at desc limit 1) as previous`)
  const [row] = opened.rows
  if (!row) throw new Refusal('invalid-credentials')
  const { id, previous } = row
  return {
    sessionId: id,
    previousLogin: previous && { ...previous, at: new Date(previous.at).toISOString() },
    token: await signSessionToken(req.payload.secret, id, expiresAt),
    exp: Math.floor(expiresAt.getTime() / 1000),
  }
}
