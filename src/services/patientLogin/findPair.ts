import type { PayloadRequest } from 'payload'

import { toE164 } from '../../lib/phone.ts'
import { cleanText } from '../../lib/text.ts'
import { targetOf, unknownTarget, type AttemptTarget } from '../signIn/attemptTarget.ts'
import { findCandidate, type Candidate } from '../signIn/findCandidate.ts'
import type { PatientPlace } from './findPlace.ts'

export interface Pair {
  /** The patient whom both name, of this organization; nobody else comes in by this door. */
  patient: Candidate | null
  /** Everybody whom the phone or the username names, staff too. */
  targets: AttemptTarget[]
  /** What was typed, in one spelling. */
  spelling: string
}

const plain = (text: string): string => String(cleanText(text)).toLowerCase().replace(/\s+/g, ' ')

/** Finds whom a phone and a username name, in any spelling of the organization's country. */
export async function findPair(
  req: PayloadRequest,
  place: Pick<PatientPlace, 'id' | 'phoneCountry'> | null,
  given: { phone: string; username: string },
): Promise<Pair> {
  const username = plain(given.username)
  const phone = toE164(given.phone, place?.phoneCountry ?? 'EG') ?? plain(given.phone)
  const [byPhone, byUsername] = await Promise.all([
    findCandidate(req, { phone }),
    findCandidate(req, { username }),
  ])
  const named = [
    byPhone ? targetOf(byPhone) : unknownTarget(phone),
    byUsername ? targetOf(byUsername) : unknownTarget(username),
  ]
  const targets = named.filter(
    ({ key }, index) => named.findIndex((other) => other.key.equals(key)) === index,
  )
  const isPatient =
    byPhone !== null &&
    byPhone.id === byUsername?.id &&
    byPhone.role === 'patient' &&
    byPhone.organization === place?.id &&
    byPhone.status === 'active'
  return { patient: isPatient ? byPhone : null, targets, spelling: `${phone} ${username}` }
}
