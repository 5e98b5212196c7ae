import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { asSystem } from '../../access/asSystem.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { type Judge, openStaffAccount } from './createStaffAccount.ts'
import { findStaff } from './reachStaff.ts'

export interface NewReceptionist {
  firstName: string
  lastName: string
  email: string
  phone?: string | undefined
  employeeId: string
}

const asReceptionist: Judge = async (req, staffId) => {
  const staff = await findStaff(req, staffId)
  if (!staff) throw new Refusal('not-found')
  return { staff, role: 'receptionist' }
}

/**
 * Registers reception staff in the own organization (S3): staff record and login in one, or neither.
 * Who may is asked by the door.
 * @returns the staff record's id and where the credentials go
 * @throws Refusal `forbidden` without an organization, `duplicate`, `seat-limit-reached`
 */
export async function registerReceptionist(
  req: PayloadRequest,
  given: NewReceptionist,
): Promise<{ id: string; email: string }> {
  const organization = actorOf(req)?.organization
  if (!organization) throw new Refusal('forbidden')
  return inTransaction(req, async () => {
    const { id } = await req.payload.create({
      collection: 'staff',
      data: {
        ...given,
        phone: given.phone ?? null,
        staffType: 'receptionist',
        status: 'active',
        organization,
      },
      depth: 0,
      req,
      ...asSystem('doctors register reception staff of their own organization'),
    })
    const { email } = await openStaffAccount(req, id, asReceptionist)
    return { id, email }
  })
}
