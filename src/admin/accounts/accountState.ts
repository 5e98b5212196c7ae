/** What an account is in now; `expired` is an invitation whose link is no longer good. */
export type AccountState = 'invited' | 'expired' | 'active' | 'locked' | 'deactivated'

/** The columns of a user's row that say the state; whatever else the row has does not matter. */
export interface AccountRow {
  status?: unknown
  lockedUntil?: unknown
  activationExpiresAt?: unknown
}

export interface Account {
  state: AccountState
  /** When the link or the lock ends; null where nothing ends. */
  until: Date | null
}

const instantOf = (value: unknown): Date | null => {
  if (typeof value !== 'string' && !(value instanceof Date)) return null
  const instant = new Date(value)
  return Number.isNaN(instant.getTime()) ? null : instant
}

/** The state of an account. Without a present, as on the server, links and locks are not judged yet. */
export function accountState(row: AccountRow, now: Date | null): Account {
  const { status } = row
  const isAhead = (instant: Date | null) => instant !== null && (now === null || instant > now)
  if (status === 'deactivated') return { state: 'deactivated', until: null }
  if (status === 'invited') {
    const until = instantOf(row.activationExpiresAt)
    return isAhead(until) ? { state: 'invited', until } : { state: 'expired', until: null }
  }
  const until = now && instantOf(row.lockedUntil)
  return isAhead(until) ? { state: 'locked', until } : { state: 'active', until: null }
}
