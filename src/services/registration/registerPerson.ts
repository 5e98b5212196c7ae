import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type PayloadRequest } from 'payload'

import { asSystem } from '../../access/asSystem.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'
import { env } from '../../lib/env.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Language } from '../../lib/words.ts'
import { findAccount } from '../accounts/findAccount.ts'
import { judgePassword } from '../accounts/judgePassword.ts'
import { hashPassword, type PasswordHash } from '../accounts/passwordHash.ts'
import { replacePassword } from '../accounts/replacePassword.ts'
import { sendPasswordLink } from '../accounts/sendPasswordLink.ts'
import { limitAddress } from '../signIn/limitAddress.ts'
import { sendVerification } from './sendVerification.ts'

export interface Registration {
  /** In lower case. */
  email: string
  password: string
  firstName?: string | undefined
  lastName?: string | undefined
  language?: Language | undefined
}

const REGISTRATIONS_MAX = 30

/** Somebody may be written to this often within a quarter of an hour. */
const LINKS_MAX = 5

type Registrant = Record<string, unknown> & { id: string; links: number }

/** Who registered with an address and has not confirmed it yet; not who was invited by somebody. */
async function findRegistrant(req: PayloadRequest, email: string): Promise<Registrant | null> {
  const since = new Date(clock.now().getTime() - 900_000).toISOString()
  const db = await databaseOf(req)
  const found = await db.execute<Registrant>(sql`
    select u.id, (select count(*)::int from tokens t where t.owner_id = u.id and t.purpose = 'email-verification'
      and t.created_at > ${since}::timestamptz) as links
    from users u join user_credentials c on c.user_id = u.id
    where u.email = ${email} and u.status = 'invited' and u.organization_id is null`)
  return found.rows[0] ?? null
}

async function create(req: PayloadRequest, given: Registration): Promise<string> {
  const { email, firstName = null, language = 'en', lastName = null } = given
  // The person has a password of their own, so no activation link is mailed (hooks/users/inviteNewUser.ts).
  req.context['hasPassword'] = true
  const { id } = await req.payload.create({
    collection: 'users',
    data: { email, firstName, lastName, language, role: 'staff', status: 'invited' },
    depth: 0,
    req,
    ...asSystem('whoever registers may create the lowest account, inactive, for themselves'),
  })
  delete req.context['hasPassword']
  return id
}

/** Stores who registers, or writes to who is known already. */
async function settle(req: PayloadRequest, given: Registration, hash: PasswordHash): Promise<void> {
  const { email } = given
  const db = await databaseOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`register ${email}`}, 0))`)
  const registrant = await findRegistrant(req, email)
  if (!registrant && (await findAccount(req, { email }))) return sendPasswordLink(req, email)
  if (registrant && registrant.links >= LINKS_MAX) return
  const id = registrant?.id ?? (await create(req, given))
  // Of several tries before the address is confirmed, the last one counts.
  await replacePassword(req, id, hash)
  await sendVerification(req, id)
}

/**
 * Lets somebody register with an e-mail address and password; inactive until the address is
 * confirmed. Who has an account already is mailed a link to get into it, and the answer is the same.
 * @throws Refusal `registration-closed`, `throttled`, or `invalid` on `password`
 */
export async function registerPerson(asked: PayloadRequest, given: Registration): Promise<void> {
  if (!env.OPEN_REGISTRATION) throw new Refusal('registration-closed')
  await limitAddress(asked, 'registration', REGISTRATIONS_MAX)
  const { email, firstName = null, lastName = null, password } = given
  judgePassword(password, { role: 'staff', username: email, email, firstName, lastName })
  const hash = await hashPassword(password)
  // Whoever is signed in registers as nobody: their rights have no part in it.
  const { headers, payload } = asked
  const req = await createLocalReq({ req: { headers } }, payload)
  await inTransaction(req, () => settle(req, given, hash))
}
