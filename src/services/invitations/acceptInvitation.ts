import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { asSystem } from '../../access/asSystem.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Language } from '../../lib/words.ts'
import { findAccount, type Account } from '../accounts/findAccount.ts'
import { judgePassword } from '../accounts/judgePassword.ts'
import { hashPassword, type PasswordHash } from '../accounts/passwordHash.ts'
import { replacePassword } from '../accounts/replacePassword.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { joinOrganization } from '../organizations/joinOrganization.ts'
import { openSession, type OpenedSession } from '../sessions/openSession.ts'
import { renewSession } from '../sessions/renewSession.ts'
import { killTokens } from '../tokens/killTokens.ts'
import { spendToken } from '../tokens/spendToken.ts'
import { findLiveInvitation, type LiveInvitation } from './findLiveInvitation.ts'

export interface Acceptance {
  token: string
  password?: string | undefined
  firstName?: string | undefined
  lastName?: string | undefined
  language?: Language | undefined
}

/** Who accepted, and the session that lets them in. */
export interface Accepted {
  account: Account
  session: OpenedSession
}

/** Spends the link and marks the invitation, which frees the seat that it held for who takes it now. */
async function take(
  req: PayloadRequest,
  token: string,
  { id, organization }: LiveInvitation,
): Promise<void> {
  await spendToken(req, 'invitation', token)
  const db = await databaseOf(req)
  // Read where the database counts seats (sql/007-seats.sql); it ends with the transaction.
  await db.execute(sql`select set_config('polyclinic.accepts_invitation', ${organization}, true)`)
  const taken = await db.execute(sql`
    update invitations set status = 'accepted', accepted_at = ${clock.now().toISOString()}::timestamptz, updated_at = now()
    where id = ${id}::uuid and status = 'pending'`)
  if (taken.rowCount === 0) throw new Refusal('token-used', 'token')
}

async function conclude(
  req: PayloadRequest,
  { id, organization, role }: LiveInvitation,
  account: Account,
): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(
    sql`update invitations set accepted_by_id = ${account.id}::uuid where id = ${id}::uuid`,
  )
  await recordEvent(req, {
    action: 'invitation.accepted',
    actor: { id: account.id, name: account.name },
    collection: 'invitations',
    documentId: id,
    organization,
    subject: account.id,
    changes: {
      organization: { from: account.organization, to: organization },
      role: { from: account.role, to: role },
    },
  })
}

/** Nobody is moved by an invitation who stands above the organizations. */
function ensureMovable({ organization, role }: Account, invitation: LiveInvitation): void {
  if (role === 'system_admin' || role === 'audit_team') throw new Refusal('not-movable', 'token')
  if (organization === invitation.organization) throw new Refusal('already-member', 'token')
}

/** The signed-in person moves; the session stays, and what it may do is another thing from here on. */
async function move(
  req: PayloadRequest,
  actor: Actor,
  invitation: LiveInvitation,
  token: string,
): Promise<Accepted> {
  const account = await findAccount(req, { id: actor.id })
  const { sessionId } = actor.scope
  if (!account || sessionId === null) throw new Refusal('forbidden')
  if (account.email !== invitation.email) throw new Refusal('another-person', 'token')
  ensureMovable(account, invitation)
  return inTransaction(req, async () => {
    await take(req, token, invitation)
    await joinOrganization(req, account.id, invitation)
    await conclude(req, invitation, account)
    const session = await renewSession(req, sessionId)
    if (!session) throw new Refusal('unauthenticated')
    return { account, session: { previousLogin: null, ...session } }
  })
}

/** A new person gets an account, already active: the link has shown that the address is theirs. */
async function createAccount(
  req: PayloadRequest,
  { department, email, groups, organization, role, language }: LiveInvitation,
  given: Acceptance,
): Promise<Account> {
  const user = await req.payload.create({
    collection: 'users',
    data: {
      email,
      firstName: given.firstName ?? null,
      lastName: given.lastName ?? null,
      language: given.language ?? language,
      role,
      organization,
      department,
      groups: [...groups],
      status: 'active',
      emailConfirmedAt: clock.now().toISOString(),
    },
    depth: 0,
    req,
    ...asSystem('the mailed link stands for the administrator who invited'),
  })
  const account = await findAccount(req, { id: user.id })
  if (!account) throw new Error('The account that was just made is not there.')
  return account
}

/** Somebody who never came in, through whichever door they were asked, comes in through this one. */
async function awaken(
  req: PayloadRequest,
  account: Account,
  invitation: LiveInvitation,
  { firstName, lastName, language }: Acceptance,
): Promise<void> {
  await joinOrganization(req, account.id, invitation)
  await killTokens(req, account.id)
  const db = await databaseOf(req)
  await db.execute(sql`
    update users set status = 'active', activation_expires_at = null, email_confirmed_at = now(),
      first_name = coalesce(${firstName ?? null}, first_name), last_name = coalesce(${lastName ?? null}, last_name),
      language = coalesce(${language ?? null}::enum_users_language, language)
    where id = ${account.id}::uuid and status = 'invited'`)
}

async function comeIn(
  req: PayloadRequest,
  known: Account | null,
  invitation: LiveInvitation,
  given: Acceptance,
  hash: PasswordHash,
): Promise<Accepted> {
  return inTransaction(req, async () => {
    await take(req, given.token, invitation)
    if (known) await awaken(req, known, invitation, given)
    const account = known ?? (await createAccount(req, invitation, given))
    await replacePassword(req, account.id, hash)
    await conclude(req, invitation, known ?? { ...account, organization: null })
    return { account, session: await openSession(req, account.id, hash.hash) }
  })
}

/**
 * Accepts an invitation: a new person chooses a password and is signed in, a signed-in person with
 * the invited address moves to the organization. The password is judged and hashed before the link
 * is spent, so that a refusal leaves it good; the seats are counted again by the database.
 * @throws Refusal `token-invalid` (400), `token-used`, `token-expired` (410), `another-person` (403),
 *   `unauthenticated` (401) for who has an account and must sign in to it first, `seat-limit-reached`,
 *   `already-member`, `not-movable` (409), or `invalid` on `password`
 */
export async function acceptInvitation(
  req: PayloadRequest,
  actor: Actor | null,
  given: Acceptance,
): Promise<Accepted> {
  const { password, token } = given
  const invitation = await findLiveInvitation(req, token)
  if (actor) return move(req, actor, invitation, token)
  const { email, role } = invitation
  const known = await findAccount(req, { email })
  if (known && known.status !== 'invited') throw new Refusal('unauthenticated')
  if (known) ensureMovable(known, invitation)
  if (password === undefined) throw new Refusal('invalid', 'password')
  const { firstName, lastName } = given
  judgePassword(password, {
    role,
    email,
    username: known?.username ?? email,
    firstName: firstName ?? known?.firstName ?? null,
    lastName: lastName ?? known?.lastName ?? null,
  })
  return comeIn(req, known, invitation, given, await hashPassword(password))
}
