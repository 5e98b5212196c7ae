import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { concealForbidden } from '../../access/concealForbidden.ts'
import { scopeOf } from '../../access/reach.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Language } from '../../lib/words.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { linkTo } from '../messages/linkTo.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import { createStaffAccount } from '../staffAccounts/createStaffAccount.ts'

export interface Approval {
  role?: string | undefined
  /** Of the new staff record, where the request names none and none is found. */
  employeeId?: string | undefined
}

type AccountRequest = Record<string, unknown> & {
  id: string
  email: string
  name: string
  employeeId: string | null
  organization: string
  language: Language
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The pending request that the signed-in person decides, held until the end of the transaction.
 * @throws Refusal `not-found` out of sight, `forbidden`, `conflict` (409) when it is decided already
 */
async function takeRequest(req: PayloadRequest, id: string): Promise<AccountRequest> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const scope = scopeOf(actor, 'account-requests', 'update')
  if (!scope) throw new Refusal('forbidden')
  if (!uuid.test(id) || (await concealForbidden(req, 'account-requests', id)))
    throw new Refusal('not-found')
  const db = await databaseOf(req)
  const taken = await db.execute<AccountRequest>(sql`
    select r.id, r.email, r.name, r.employee_id as "employeeId", r.organization_id as organization,
      coalesce(o.locale::text, 'en') as language
    from account_requests r join organizations o on o.id = r.organization_id
    where r.id = ${id} and r.status = 'pending' for update of r`)
  const [request] = taken.rows
  if (!request) throw new Refusal('conflict', 'status')
  if (scope !== 'all' && request.organization !== actor.organization) throw new Refusal('forbidden')
  return request
}

async function conclude(
  req: PayloadRequest,
  { id, organization }: AccountRequest,
  status: 'approved' | 'rejected',
): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`
    update account_requests set status = ${status}, decided_by_id = ${actorOf(req)?.id ?? null}, updated_at = now()
    where id = ${id}`)
  await recordEvent(req, {
    action: `account-request.${status}`,
    collection: 'account-requests',
    documentId: id,
    organization,
  })
}

/** The staff record that the request is about: by its e-mail, else by its employee number. */
async function findStaffOf(req: PayloadRequest, request: AccountRequest): Promise<string | null> {
  const { email, employeeId, organization } = request
  const db = await databaseOf(req)
  const found = await db.execute<{ id: string }>(sql`
    select id from staff where organization_id = ${organization} and (email = ${email} or employee_id = ${employeeId})
    order by email = ${email} desc nulls last limit 1 for update`)
  const id = found.rows[0]?.id ?? null
  if (id !== null)
    await db.execute(
      sql`update staff set email = ${email}, updated_at = now() where id = ${id} and email is null`,
    )
  return id
}

async function employ(
  req: PayloadRequest,
  { email, employeeId, name, organization }: AccountRequest,
  given: Approval,
): Promise<string> {
  const number = given.employeeId ?? employeeId
  if (!number) throw new Refusal('invalid', 'employeeId')
  const [firstName = name, ...others] = name.split(/\s+/)
  const { id } = await req.payload.create({
    collection: 'staff',
    data: {
      organization,
      email,
      employeeId: number,
      firstName: firstName.slice(0, 50),
      lastName: (others.join(' ') || firstName).slice(0, 50),
      staffType: 'other',
      status: 'active',
    },
    depth: 0,
    req,
    overrideAccess: false,
  })
  return id
}

/**
 * Approves a request for an account: the staff record it names, or a new one, gets a login, whose
 * credentials are mailed to the address on the staff record. All of it, or nothing.
 * @returns the staff record and where the mail goes
 * @throws Refusal as `takeRequest` and `createStaffAccount`, `invalid` on `employeeId` when a new staff record needs one
 */
export async function approveRequest(
  req: PayloadRequest,
  id: string,
  given: Approval,
): Promise<{ staff: string; email: string }> {
  return inTransaction(req, async () => {
    const request = await takeRequest(req, id)
    const staff = (await findStaffOf(req, request)) ?? (await employ(req, request, given))
    const { email } = await createStaffAccount(req, staff, given.role)
    await conclude(req, request, 'approved')
    return { staff, email }
  })
}

/** Rejects a request for an account and tells the person politely. @throws Refusal as `takeRequest` */
export async function rejectRequest(req: PayloadRequest, id: string): Promise<void> {
  await inTransaction(req, async () => {
    const request = await takeRequest(req, id)
    const { email, language, name, organization } = request
    await conclude(req, request, 'rejected')
    await queueMessage(req, {
      template: 'account-request',
      to: email,
      language,
      organization,
      about: `account-requests/${id}`,
      data: {
        name,
        outcome: 'rejected',
        requester: name,
        link: await linkTo(req, organization, '/'),
      },
    })
  })
}
