import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { findCandidate, type Candidate } from '../signIn/findCandidate.ts'
import { proveInDirectory } from './directory.ts'
import { findOrCreateUser } from './findOrCreateUser.ts'
import type { ProvenIdentity } from './provenIdentity.ts'

/** Whether the identity leads to that account; using it is noted. */
async function leadsTo(
  req: PayloadRequest,
  { externalId, provider }: ProvenIdentity,
  userId: string,
): Promise<boolean> {
  const db = await databaseOf(req)
  const used = await db.execute(sql`
    update external_identities set last_used_at = ${clock.now().toISOString()}::timestamptz
    where user_id = ${userId} and provider = ${provider} and external_id = ${externalId}`)
  return used.rowCount === 1
}

/**
 * The second chance of a password that is not the local one: the directory's, for people whose
 * account is linked to it, and for those who have no account yet, who get one. Everybody else is
 * looked up all the same, so that neither the time nor an outage tells who has an account here.
 * @param candidate the account that the identifier names here, if any
 * @returns the account that the directory has proven, or null; always null without a directory
 * @throws Refusal `directory-unavailable`, `account-exists`
 */
export async function tryDirectory(
  req: PayloadRequest,
  { identifier, password }: { identifier: string; password: string },
  candidate: Candidate | null,
): Promise<Candidate | null> {
  const identity = await proveInDirectory(req, { identifier, password })
  if (!identity || (candidate && !(await leadsTo(req, identity, candidate.id)))) return null
  const person =
    candidate ?? (await findCandidate(req, { id: await findOrCreateUser(req, identity) }))
  // The end of a temporary password is about the local password alone.
  return person && { ...person, passwordExpiresAt: null }
}
