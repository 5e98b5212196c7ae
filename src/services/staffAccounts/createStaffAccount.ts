import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { asSystem } from '../../access/asSystem.ts'
import type { Role } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { findAccount } from '../accounts/findAccount.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { chooseRole } from './chooseRole.ts'
import { composeUsername } from './composeUsername.ts'
import { drawTemporaryPassword } from './drawTemporaryPassword.ts'
import { mailCredentials, type TemporaryPassword } from './mailCredentials.ts'
import { reachStaff, type StaffRecord } from './reachStaff.ts'
import { reserveUsername } from './reserveUsername.ts'

interface Ready {
  staff: StaffRecord
  email: string
  role: Role
}

/** Whose account it is to be, and which role it gets; it throws when the signed-in person may not decide that. */
export type Judge = (
  req: PayloadRequest,
  staffId: string,
) => Promise<{ staff: StaffRecord; role: Role }>

/** An administrator's decision: a role below the own one. */
const judgeAs =
  (asked: string | undefined): Judge =>
  async (req, staffId) => {
    const staff = await reachStaff(req, staffId)
    const actor = actorOf(req)
    if (!actor) throw new Refusal('unauthenticated')
    return { staff, role: chooseRole(actor, staff, asked) }
  }

async function ensureReady(req: PayloadRequest, staffId: string, judge: Judge): Promise<Ready> {
  const { role, staff } = await judge(req, staffId)
  if (staff.user !== null) throw new Refusal('already-has-account')
  if (staff.email === null) throw new Refusal('email-missing', 'email')
  return { staff, email: staff.email, role }
}

/**
 * Everything that stands against a new account of this staff member.
 * @throws Refusal `already-has-account` (409), `email-missing` (400), `not-grantable` (403), `not-found`, `forbidden`
 */
export const ensureAccountable = (req: PayloadRequest, staffId: string): Promise<unknown> =>
  ensureReady(req, staffId, judgeAs(undefined))

async function createUser(
  req: PayloadRequest,
  { email, role, staff }: Ready,
  isActive: boolean,
): Promise<string> {
  const { context } = req
  context.grantsAreJudged = true
  // Without it a person who creates somebody always invites.
  if (isActive) context.newAccountStatus = 'active'
  try {
    const user = await req.payload.create({
      collection: 'users',
      data: {
        username: await reserveUsername(req, composeUsername(staff)),
        email,
        role,
        firstName: staff.firstName,
        lastName: staff.lastName,
        employeeId: staff.employeeId,
        organization: staff.organization,
        department: staff.department,
        language: staff.language,
      },
      depth: 0,
      req,
      ...asSystem('who may manage the staff record may give it an account'),
    })
    return user.id
  } finally {
    delete context.grantsAreJudged
    delete context.newAccountStatus
  }
}

async function store(
  req: PayloadRequest,
  staffId: string,
  judge: Judge,
  temporary: TemporaryPassword | null,
): Promise<{ email: string }> {
  // Read again, and held: a parallel request may have been faster.
  const ready = await ensureReady(req, staffId, judge)
  const { email, role, staff } = ready
  const userId = await createUser(req, ready, temporary !== null)
  const db = await databaseOf(req)
  await db.execute(
    sql`update staff set user_id = ${userId}, updated_at = now() where id = ${staffId}`,
  )
  const account = await findAccount(req, { id: userId })
  if (!account) throw new Error('The account that was just made is not there.')
  if (temporary) await mailCredentials(req, account, email, temporary)
  await recordEvent(req, {
    action: 'staff.account-created',
    collection: 'staff',
    documentId: staffId,
    subject: userId,
    organization: staff.organization,
    changes: { role: { from: null, to: role }, username: { from: null, to: account.username } },
  })
  return { email }
}

/** Gives a staff member a login on somebody's decision, as `createStaffAccount` says. */
export async function openStaffAccount(
  req: PayloadRequest,
  staffId: string,
  judge: Judge,
): Promise<{ email: string }> {
  const { email, role, staff } = await ensureReady(req, staffId, judge)
  const { credentialsMail, firstName, lastName } = staff
  const username = composeUsername(staff)
  const temporary =
    credentialsMail === 'temporary-password'
      ? await drawTemporaryPassword({ role, username, email, firstName, lastName })
      : null
  return inTransaction(req, () => store(req, staffId, judge, temporary))
}

/**
 * Gives a staff member a login and mails it: a temporary password, or a link where the organization
 * prefers one. All of it is stored, or nothing, and then there is no mail.
 * @param asked the role; without it the organization's mapping of staff types, else `staff`
 * @throws Refusal as `ensureAccountable`, `duplicate` when the e-mail has an account, `seat-limit-reached`
 */
export const createStaffAccount = (
  req: PayloadRequest,
  staffId: string,
  asked?: string,
): Promise<{ email: string }> => openStaffAccount(req, staffId, judgeAs(asked))
