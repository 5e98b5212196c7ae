import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import type { OpenedSession } from './openSession.ts'
import { SESSION_DAYS_MAX, SESSION_HOURS } from './openSession.ts'
import { signSessionToken } from './sessionToken.ts'

/** Moves the end of a live session on, up to the absolute limit; null when the session is over. */
export async function renewSession(
  req: PayloadRequest,
  sessionId: string,
): Promise<Omit<OpenedSession, 'previousLogin'> | null> {
  const at = clock.now().toISOString()
  const db = await databaseOf(req)
  const renewed = await db.execute<{ expiresAt: Date }>(sql`
    update login_sessions
    set expires_at = least(${at}::timestamptz + ${`${SESSION_HOURS} hours`}::interval, created_at + ${`${SESSION_DAYS_MAX} days`}::interval),
      last_seen_at = ${at}::timestamptz
    where id = ${sessionId} and revoked_at is null and expires_at > ${at}::timestamptz
    returning expires_at as "expiresAt"`)
  const expiresAt = renewed.rows[0]?.expiresAt
  if (!expiresAt) return null
  const end = new Date(expiresAt)
  return {
    sessionId,
    token: await signSessionToken(req.payload.secret, sessionId, end),
    exp: Math.floor(end.getTime() / 1000),
  }
}
