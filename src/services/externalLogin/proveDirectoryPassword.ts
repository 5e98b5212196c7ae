import type { PayloadRequest } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import { noteRefusal } from '../sessions/authenticate.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { targetOf, unknownTarget } from '../signIn/attemptTarget.ts'
import { findCandidate } from '../signIn/findCandidate.ts'
import { proveInDirectory } from './directory.ts'
import type { ProvenIdentity } from './provenIdentity.ts'

/**
 * Proves a login of the directory to somebody who is signed in already. Wrong passwords count
 * against the name and the address as they do at the sign-in: this is no place for guessing.
 * @throws Refusal `invalid-credentials`, `account-locked`, `throttled`, `directory-unavailable`
 */
export async function proveDirectoryPassword(
  req: PayloadRequest,
  { identifier, password }: { identifier: string; password: string },
): Promise<ProvenIdentity> {
  const name = identifier.trim().toLowerCase()
  const candidate = await findCandidate(req, { identifier: name })
  return guardAttempt(req, [candidate ? targetOf(candidate) : unknownTarget(name)], async () => {
    const identity = await proveInDirectory(req, { identifier: name, password })
    if (identity) return identity
    const refusal = new Refusal('invalid-credentials')
    await noteRefusal(req, candidate, refusal)
    throw refusal
  })
}
