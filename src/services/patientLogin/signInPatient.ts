import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { demandSecondFactor } from '../secondFactor/challenge.ts'
import { letIn, noteRefusal } from '../sessions/authenticate.ts'
import type { OpenedSession } from '../sessions/openSession.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { assertMayAskForCode } from '../signIn/codeRequests.ts'
import { inEvenTime } from '../signIn/inEvenTime.ts'
import type { Candidate } from '../signIn/findCandidate.ts'
import { sendCode } from '../signIn/sendCode.ts'
import { findPair, type Pair } from './findPair.ts'
import { findPlace, type PatientPlace } from './findPlace.ts'
import { sealPatientChallenge } from './patientChallenge.ts'

export interface PatientCredentials {
  phone: string
  username: string
  organization?: string | undefined
}

/** Opens the session of the patient, once it is shown that they are; whoever else was named learns of the attempt. */
export const openPatientSession = (
  req: PayloadRequest,
  { patient, targets }: Pair,
  isShown: (patient: Candidate) => Promise<boolean>,
): Promise<OpenedSession> =>
  guardAttempt(req, targets, async () => {
    const named = targets.find(({ person }) => person)?.person ?? null
    try {
      if (!patient?.mayComeIn || !(await isShown(patient))) throw new Refusal('invalid-credentials')
      if (patient.hasSecondFactor) throw demandSecondFactor(req, patient)
      return await letIn(req, patient)
    } catch (error) {
      await noteRefusal(req, named, error)
      throw error
    }
  })

/** A challenge for everybody; a code for the patient alone. */
async function beginWithCode(
  req: PayloadRequest,
  place: PatientPlace,
  given: PatientCredentials,
  { patient, spelling, targets }: Pair,
): Promise<string> {
  const code = await guardAttempt(
    req,
    targets,
    async () => {
      await assertMayAskForCode(req, patient?.id ?? spelling)
      return patient && inTransaction(req, () => sendCode(req, patient))
    },
    { proves: false },
  )
  const { id, phoneCountry } = place
  const { phone, username } = given
  return sealPatientChallenge(req, {
    place: { id, phoneCountry },
    phone,
    username,
    code: code ?? randomUUID(),
  })
}

/**
 * Lets a patient in by phone and username, or sends them a code, as their organization has it. Who
 * is no patient of it, or nobody at all, is answered alike, after the same time.
 * @returns the session, or the challenge that the code is sent along with
 * @throws Refusal `invalid-credentials`, `account-locked`, `throttled`
 */
export const signInPatient = (
  req: PayloadRequest,
  given: PatientCredentials,
): Promise<{ session: OpenedSession } | { challenge: string }> =>
  inEvenTime(async () => {
    const place = await findPlace(req, given.organization)
    const pair = await findPair(req, place, given)
    if (place?.mode === 'one-time-code')
      return { challenge: await beginWithCode(req, place, given, pair) }
    const open = place?.mode === 'phone-and-username'
    return { session: await openPatientSession(req, pair, () => Promise.resolve(open)) }
  })
