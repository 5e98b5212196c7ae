import type { Condition } from '../dashboard/listAddress.ts'

/** Invitations that may still be accepted. */
export const pendingInvitations = (now: Date): readonly Condition[] => [
  ['status', 'equals', 'pending'],
  ['expiresAt', 'greater_than', now.toISOString()],
]

/** Invitations whose time is over, whether or not the server has marked them yet. */
export const expiredInvitations = (now: Date): readonly Condition[] => [
  ['status', 'in', 'pending,expired'],
  ['expiresAt', 'less_than_equal', now.toISOString()],
]
