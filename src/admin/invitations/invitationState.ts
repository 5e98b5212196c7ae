import { readText } from '../asking/readKey.ts'

export interface InvitationRow {
  id?: unknown
  status?: unknown
  expiresAt?: unknown
}

/** What an invitation is in now: a pending one whose time is over counts as expired at once. */
export function invitationState(
  row: InvitationRow,
  now: Date | null,
): { state: string; until: Date | null } {
  const status = readText(row, 'status') ?? 'pending'
  const ends = readText(row, 'expiresAt')
  const until = ends === null ? null : new Date(ends)
  if (status !== 'pending' || !until) return { state: status, until: null }
  return now && until <= now ? { state: 'expired', until: null } : { state: status, until }
}
