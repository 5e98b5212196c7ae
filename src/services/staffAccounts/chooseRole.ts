import type { Actor } from '../../access/actor.ts'
import { grantableRoles, isRole, type Role } from '../../access/roles.ts'
import { Refusal } from '../../lib/errors.ts'
import type { StaffRecord } from './reachStaff.ts'

/**
 * The role of a new account: the one asked for, else what the organization gives this type of staff,
 * else `staff` (S1).
 * @throws Refusal `not-grantable` for a role that the actor may not hand out, or that is no employee's
 */
export function chooseRole(actor: Actor, { roleOfType }: StaffRecord, asked?: string): Role {
  const role = asked ?? roleOfType ?? 'staff'
  if (!isRole(role)) throw new Refusal('invalid', 'role')
  if (role === 'patient' || !grantableRoles(actor.role).includes(role))
    throw new Refusal('not-grantable', 'role')
  return role
}
