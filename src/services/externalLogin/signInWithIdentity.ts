import type { PayloadRequest } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import { demandSecondFactor } from '../secondFactor/challenge.ts'
import { assertMayComeIn, letIn, noteRefusal } from '../sessions/authenticate.ts'
import type { OpenedSession } from '../sessions/openSession.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { targetOf } from '../signIn/attemptTarget.ts'
import { findCandidate } from '../signIn/findCandidate.ts'
import { findOrCreateUser } from './findOrCreateUser.ts'
import type { ProvenIdentity } from './provenIdentity.ts'

/**
 * Lets another system prove who somebody is. What it refuses counts against the client's address
 * like a wrong password, and leaves a trace.
 * @throws Refusal whatever the proof throws, or `throttled`
 */
export const proveIdentity = (
  req: PayloadRequest,
  prove: () => Promise<ProvenIdentity>,
): Promise<ProvenIdentity> =>
  guardAttempt(req, [], () =>
    prove().catch(async (error: unknown) => {
      await noteRefusal(req, null, error)
      throw error
    }),
  )

/**
 * Signs in whom another system has proven, under the same conditions as with a password: lockout,
 * account, second factor.
 * @throws Refusal `account-deactivated`, `account-locked`, `invalid-credentials` (not activated yet),
 *   `second-factor-required` with a challenge, `email-unverified` or `account-exists`
 */
export async function signInWithIdentity(
  req: PayloadRequest,
  identity: ProvenIdentity,
): Promise<OpenedSession> {
  const found = await findCandidate(req, { id: await findOrCreateUser(req, identity) })
  if (!found) throw new Refusal('invalid-credentials')
  return guardAttempt(req, [targetOf(found)], async () => {
    try {
      if (found.status === 'invited') throw new Refusal('invalid-credentials')
      // The end of a temporary password is about the password alone.
      assertMayComeIn({ ...found, passwordExpiresAt: null })
      if (found.hasSecondFactor) throw demandSecondFactor(req, found)
      return await letIn(req, { ...found, password: null })
    } catch (error) {
      await noteRefusal(req, found, error)
      throw error
    }
  })
}
