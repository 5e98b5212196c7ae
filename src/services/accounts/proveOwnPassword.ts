import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { targetOf } from '../signIn/attemptTarget.ts'
import { findCandidate } from '../signIn/findCandidate.ts'
import { verifyPassword } from './passwordHash.ts'

/**
 * Has the signed-in person show that they know the own password, as somebody who found an open
 * screen does not. Wrong attempts count toward the lockout like those at sign-in.
 * @throws Refusal `invalid-credentials` on `currentPassword`, `account-locked`, `throttled`
 */
export async function proveOwnPassword(
  req: PayloadRequest,
  { id }: Actor,
  currentPassword: string,
): Promise<void> {
  const candidate = await findCandidate(req, { id })
  if (!candidate) throw new Refusal('unauthenticated')
  await guardAttempt(req, [targetOf(candidate)], async () => {
    if (await verifyPassword(currentPassword, candidate.password)) return
    await recordEvent(req, { action: 'password.proof-failed', outcome: 'failure', subject: id })
    throw new Refusal('invalid-credentials', 'currentPassword')
  })
}
