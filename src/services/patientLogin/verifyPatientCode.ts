import type { PayloadRequest } from 'payload'

import { challengeOver } from '../secondFactor/challenge.ts'
import type { OpenedSession } from '../sessions/openSession.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { inEvenTime } from '../signIn/inEvenTime.ts'
import { spendCode } from '../tokens/oneTimeCode.ts'
import { findPair } from './findPair.ts'
import { readPatientChallenge } from './patientChallenge.ts'
import { openPatientSession } from './signInPatient.ts'

/**
 * Lets a patient in by the code that was sent to them.
 * @throws Refusal `invalid-credentials`, also when the challenge is over or was nobody's;
 *   `account-locked`, `throttled`
 */
export const verifyPatientCode = (
  req: PayloadRequest,
  { challenge, code }: { challenge: string; code: string },
): Promise<OpenedSession> =>
  inEvenTime(async () => {
    const asked = readPatientChallenge(req, challenge)
    if (!asked) return guardAttempt(req, [], () => Promise.reject(challengeOver()))
    const pair = await findPair(req, asked.place, asked)
    return openPatientSession(req, pair, ({ id }) => spendCode(req, id, code.trim(), asked.code))
  })
