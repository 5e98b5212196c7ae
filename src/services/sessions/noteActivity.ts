import type { Payload } from 'payload'

import { clock } from '../../lib/clock.ts'
import type { LiveSession } from './findSession.ts'

const EVERY_MILLISECONDS = 60_000

/**
 * Notes that a session is being used, at most once a minute. The request does not wait for it, and
 * a note that fails is missed by nobody: the next request writes it.
 */
export function noteActivity(payload: Payload, { lastSeenAt, scope }: LiveSession): void {
  const now = clock.now()
  const due = new Date(now.getTime() - EVERY_MILLISECONDS)
  if (scope.sessionId === null || (lastSeenAt !== null && lastSeenAt > due)) return
  payload.db.pool
    .query(
      'update login_sessions set last_seen_at = $2 where id = $1 and (last_seen_at is null or last_seen_at <= $3)',
      [scope.sessionId, now.toISOString(), due.toISOString()],
    )
    .catch((error: unknown) => payload.logger.debug({ err: error, msg: 'activity was not noted' }))
}
