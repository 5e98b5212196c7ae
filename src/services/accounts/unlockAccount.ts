import type { PayloadRequest } from 'payload'

import { recordEvent } from '../audit/recordEvent.ts'
import { clearAttempts } from './clearAttempts.ts'
import type { Account } from './findAccount.ts'

/** Ends a lockout and forgets the wrong attempts before it. Call it in a transaction. */
export async function unlockAccount(
  req: PayloadRequest,
  { id, organization }: Account,
): Promise<void> {
  await clearAttempts(req, id)
  await recordEvent(req, { action: 'account.unlocked', subject: id, organization })
}
