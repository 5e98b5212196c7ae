import { sql } from '@payloadcms/db-postgres'
import { isolateObjectProperty, type PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { linkIdentity } from './linkIdentity.ts'
import { lockIdentity } from './lockIdentity.ts'
import type { ProvenIdentity } from './provenIdentity.ts'

async function isKnown(req: PayloadRequest, names: readonly string[]): Promise<boolean> {
  const db = await databaseOf(req)
  const found = await db.execute(
    sql`select 1 from users where username in ${names} or email in ${names} limit 1`,
  )
  return found.rows.length > 0
}

/**
 * Creates the account of somebody who comes for the first time: the lowest role, no organization, no
 * panel. Only for an address that the provider vouches for, and never one that an account has
 * already: its holder links the identity after signing in, so that no account is joined by a claim.
 */
async function createUser(req: PayloadRequest, identity: ProvenIdentity): Promise<string> {
  const { email, emailVerified, firstName, lastName, username } = identity
  // Whether an account has the address is not told to those who have not proven that it is theirs.
  if (!emailVerified || (email === null && !username)) throw new Refusal('email-unverified')
  const names = [email, username].filter((name) => typeof name === 'string')
  if (await isKnown(req, names)) throw new Refusal('account-exists')
  const user = await req.payload.create({
    collection: 'users',
    data: {
      role: 'staff',
      status: 'active',
      email,
      ...(email !== null && { emailConfirmedAt: clock.now().toISOString() }),
      firstName,
      lastName,
      ...(username && { username }),
    },
    req,
    ...asSystem('the provider has proven who signs in for the first time'),
  })
  return user.id
}

/**
 * Finds the user whom an external identity leads to, or creates the user and the link.
 * @returns the user's id; whether they may come in is judged by signing in
 * @throws Refusal `email-unverified` or `account-exists` when no account can be created
 */
export async function findOrCreateUser(
  given: PayloadRequest,
  identity: ProvenIdentity,
): Promise<string> {
  // Whoever is signed in on this browser has no part in it.
  const req = isolateObjectProperty(given, ['user', 'transactionID'])
  req.user = null
  delete req.transactionID
  return inTransaction(req, async () => {
    const link = await lockIdentity(req, identity)
    if (!link) {
      const userId = await createUser(req, identity)
      await linkIdentity(req, userId, identity)
      return userId
    }
    const db = await databaseOf(req)
    await db.execute(sql`
      update external_identities set last_used_at = ${clock.now().toISOString()}::timestamptz where id = ${link.id}`)
    return link.user
  })
}
