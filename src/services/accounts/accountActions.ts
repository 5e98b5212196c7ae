import type { PayloadRequest } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { resetSecondFactor } from '../secondFactor/removeSecondFactor.ts'
import { endSessionsOf } from '../sessions/endSessions.ts'
import { deactivateAccount } from './deactivateAccount.ts'
import type { Account } from './findAccount.ts'
import { forcePasswordChange } from './forcePasswordChange.ts'
import { reactivateAccount } from './reactivateAccount.ts'
import { sendActivation } from './sendActivation.ts'
import { unlockAccount } from './unlockAccount.ts'

/** Something an administrator does to somebody else's account. */
export interface AccountAction {
  /** The own account may be meant too. */
  own?: boolean
  /** Whether there is anything to do; where it is left out there always is. */
  isDue?: (account: Account) => boolean
  /** Runs in a transaction of its own; what it returns is told beside the message. */
  run: (req: PayloadRequest, account: Account) => Promise<object | void>
}

const isInvited = ({ status }: Account): boolean => status === 'invited'

async function resendActivation(req: PayloadRequest, account: Account): Promise<object> {
  if (!isInvited(account)) throw new Refusal('conflict', 'status')
  const { expiresAt, link } = await sendActivation(req, account)
  const told = { email: account.email, expiresAt: expiresAt.toISOString() }
  // Answers to a repeatable request are stored, and a link must not be.
  return req.headers.has('idempotency-key') ? told : { ...told, link }
}

async function endSessions(req: PayloadRequest, { id, organization }: Account): Promise<object> {
  const ended = await endSessionsOf(req, id)
  await recordEvent(req, { action: 'sessions.ended', subject: id, organization })
  return { ended }
}

/** The account actions that need nothing but the account (access.md), by the last part of their path. */
export const accountActions = {
  unlock: { own: true, isDue: ({ isLocked }) => isLocked, run: unlockAccount },
  deactivate: { isDue: ({ status }) => status !== 'deactivated', run: deactivateAccount },
  reactivate: {
    isDue: ({ status }) => status === 'deactivated',
    run: async (req, account) => ({ status: await reactivateAccount(req, account) }),
  },
  'resend-activation': {
    isDue: (account) => isInvited(account) && account.email !== null,
    run: resendActivation,
  },
  'force-password-change': {
    isDue: ({ hasPassword, status }) => status === 'active' && hasPassword,
    run: forcePasswordChange,
  },
  'reset-second-factor': {
    isDue: ({ hasSecondFactor }) => hasSecondFactor,
    run: resetSecondFactor,
  },
  'end-sessions': { own: true, run: endSessions },
} as const satisfies Record<string, AccountAction>

export type AccountActionName = keyof typeof accountActions
