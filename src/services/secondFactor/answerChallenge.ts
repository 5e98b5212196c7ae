import type { PayloadRequest } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { assertMayComeIn, letIn, noteRefusal } from '../sessions/authenticate.ts'
import type { OpenedSession } from '../sessions/openSession.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { targetOf } from '../signIn/attemptTarget.ts'
import { challengeOver, readChallenge, spendChallenge } from './challenge.ts'
import { checkSecondFactor } from './checkSecondFactor.ts'

/**
 * Ends a sign-in that waited for its second factor.
 * @throws Refusal `invalid-credentials` on `code` or, when the challenge is over, on `challenge`;
 *   `account-deactivated`, `account-locked`, `throttled`
 */
export async function answerChallenge(
  req: PayloadRequest,
  { challenge, code }: { challenge: string; code: string },
): Promise<OpenedSession> {
  const challenged = await readChallenge(req, challenge)
  const candidate = challenged?.candidate ?? null
  return guardAttempt(req, candidate ? [targetOf(candidate)] : [], async () => {
    try {
      if (!challenged || candidate?.status !== 'active') throw challengeOver()
      assertMayComeIn(candidate)
      await checkSecondFactor(req, candidate, code)
      return await inTransaction(req, async () => {
        await spendChallenge(req, challenged)
        return letIn(req, candidate)
      })
    } catch (error) {
      if (error instanceof Refusal) await noteRefusal(req, candidate, error)
      throw error
    }
  })
}
