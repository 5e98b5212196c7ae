import { clock } from '../../lib/clock.ts'
import { tokenMinutes } from '../tokens/tokenMinutes.ts'

/** From when to when an invitation that is sent now is good: as long as its link. */
export function invitationTerm(): { sentAt: string; expiresAt: string } {
  const now = clock.now()
  const end = new Date(now.getTime() + tokenMinutes.invitation * 60_000)
  return { sentAt: now.toISOString(), expiresAt: end.toISOString() }
}
