import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { grantableRoles } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { clearAttempts } from '../accounts/clearAttempts.ts'
import { findAccount, type Account } from '../accounts/findAccount.ts'
import { sendActivation } from '../accounts/sendActivation.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { endSessionsOf } from '../sessions/endSessions.ts'
import { killTokens } from '../tokens/killTokens.ts'
import { drawTemporaryPassword } from './drawTemporaryPassword.ts'
import { mailCredentials, type TemporaryPassword } from './mailCredentials.ts'
import { reachStaff, type StaffRecord } from './reachStaff.ts'

interface Ready {
  staff: StaffRecord
  account: Account
  email: string
}

/**
 * Everything that stands against mailing new credentials to this staff member.
 * @throws Refusal `not-linked`, `conflict` for a deactivated account (409), `email-missing` (400),
 *   `not-grantable` for the account of somebody above
 */
export async function ensureMailable(req: PayloadRequest, staffId: string): Promise<Ready> {
  const staff = await reachStaff(req, staffId)
  if (staff.user === null) throw new Refusal('not-linked')
  const account = await findAccount(req, { id: staff.user })
  const actor = actorOf(req)
  if (!account || !actor) throw new Refusal('not-found')
  if (account.id === actor.id) throw new Refusal('not-yourself')
  if (!grantableRoles(actor.role).includes(account.role)) throw new Refusal('not-grantable')
  if (account.status === 'deactivated') throw new Refusal('conflict', 'status')
  const email = account.email ?? staff.email
  if (email === null) throw new Refusal('email-missing', 'email')
  return { staff, account, email }
}

/** The old password is dead, and the account waits for the link like a new one. */
async function sendLink(req: PayloadRequest, account: Account): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`delete from user_credentials where user_id = ${account.id}`)
  await db.execute(
    sql`update users set status = 'invited', updated_at = now() where id = ${account.id}`,
  )
  await sendActivation(req, account)
}

async function store(
  req: PayloadRequest,
  staffId: string,
  temporary: TemporaryPassword | null,
): Promise<{ email: string }> {
  const { account, email, staff } = await ensureMailable(req, staffId)
  await endSessionsOf(req, account.id)
  await killTokens(req, account.id)
  await clearAttempts(req, account.id)
  if (temporary) await mailCredentials(req, account, email, temporary)
  else await sendLink(req, account)
  await recordEvent(req, {
    action: 'staff.credentials-sent',
    collection: 'staff',
    documentId: staffId,
    subject: account.id,
    organization: staff.organization,
  })
  return { email }
}

/**
 * Mails new credentials to a staff member: the old password or link is dead, sessions and a lockout end.
 * @throws Refusal as `ensureMailable`
 */
export async function sendStaffCredentials(
  req: PayloadRequest,
  staffId: string,
): Promise<{ email: string }> {
  const { account, staff } = await ensureMailable(req, staffId)
  const temporary =
    staff.credentialsMail === 'temporary-password' ? await drawTemporaryPassword(account) : null
  return inTransaction(req, () => store(req, staffId, temporary))
}
