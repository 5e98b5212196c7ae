import type { PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { assertMayAskForCode } from '../signIn/codeRequests.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { sendCode } from '../signIn/sendCode.ts'
import { challengeOver, readChallenge } from './challenge.ts'

/**
 * Mails a code to somebody whose authenticator app is out of reach.
 * @throws Refusal `invalid-credentials` when the challenge is over, `email-missing`, `throttled`
 */
export const mailCode = (req: PayloadRequest, challenge: string): Promise<void> =>
  guardAttempt(req, [], async () => {
    const challenged = await readChallenge(req, challenge)
    if (!challenged) throw challengeOver()
    const { candidate } = challenged
    if (candidate.email === null) throw new Refusal('email-missing')
    await assertMayAskForCode(req, candidate.id)
    await inTransaction(req, () => sendCode(req, candidate))
  })
