import type { PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { findAccount } from '../accounts/findAccount.ts'
import type { LetIn } from '../accounts/resetPassword.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { openSession } from '../sessions/openSession.ts'
import { findOrCreateUser } from './findOrCreateUser.ts'
import type { ProvenIdentity } from './provenIdentity.ts'

/** Notes that somebody whom the provider does not know, or whom we do not let in, wanted to. */
export const recordFailedEntry = (
  req: PayloadRequest,
  account: LetIn['account'] | null = null,
): Promise<void> =>
  recordEvent(req, {
    action: 'login.failed',
    outcome: account ? 'denied' : 'failure',
    actor: { id: account?.id ?? null, name: account?.name ?? '' },
    organization: account?.organization ?? null,
    subject: account?.id ?? null,
  })

/**
 * Signs in whom another system has proven, under the same conditions as with a password.
 * @returns no session when a second factor still has to be shown
 * @throws Refusal `account-deactivated`, `invalid-credentials` (not activated yet),
 *   `email-unverified` or `account-exists`
 */
export async function signInWithIdentity(
  req: PayloadRequest,
  identity: ProvenIdentity,
): Promise<LetIn> {
  const id = await findOrCreateUser(req, identity)
  const account = await findAccount(req, { id })
  if (account?.status !== 'active' || !account.mayComeIn) {
    await recordFailedEntry(req, account)
    throw new Refusal(account?.status === 'invited' ? 'invalid-credentials' : 'account-deactivated')
  }
  if (account.hasSecondFactor) return { account, session: null }
  const session = await inTransaction(req, async () => {
    const { name, organization } = account
    await recordEvent(req, {
      action: 'login.succeeded',
      actor: { id, name },
      organization,
      subject: id,
    })
    return openSession(req, id)
  })
  return { account, session }
}
