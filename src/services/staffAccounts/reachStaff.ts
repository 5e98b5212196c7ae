import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { type Actor, actorOf } from '../../access/actor.ts'
import type { Scope } from '../../access/policy.ts'
import { scopeOf } from '../../access/reach.ts'
import { type Role, staffAccountManagers } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Language } from '../../lib/words.ts'
import type { StaffNames } from './composeUsername.ts'

/** A staff record as the actions on its account need it. */
export interface StaffRecord extends Record<string, unknown>, StaffNames {
  id: string
  fullName: string
  email: string | null
  employeeId: string
  organization: string
  department: string | null
  user: string | null
  /** What the organization gives this type of staff; null when it has not said. */
  roleOfType: Role | null
  credentialsMail: 'temporary-password' | 'activation-link'
  /** Of mails to somebody who has not chosen one yet. */
  language: Language
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads one staff record, whoever asks; in a transaction it is held until the end. */
export async function findStaff(req: PayloadRequest, id: string): Promise<StaffRecord | null> {
  const db = await databaseOf(req)
  const found = await db.execute<StaffRecord>(sql`
    select s.id, s.full_name as "fullName", s.first_name as "firstName", s.last_name as "lastName",
      s.first_name_ar as "firstNameAr", s.last_name_ar as "lastNameAr", s.email, s.employee_id as "employeeId",
      s.organization_id as organization, s.department_id as department, s.user_id as "user",
      coalesce(o.credentials_mail::text, 'temporary-password') as "credentialsMail", coalesce(o.locale::text, 'en') as language,
      case s.staff_type when 'physician' then o.staff_roles_physician::text when 'nurse' then o.staff_roles_nurse::text
        when 'receptionist' then o.staff_roles_receptionist::text when 'technician' then o.staff_roles_technician::text
        when 'pharmacist' then o.staff_roles_pharmacist::text when 'administrator' then o.staff_roles_administrator::text
        when 'other' then o.staff_roles_other::text end as "roleOfType"
    from staff s join organizations o on o.id = s.organization_id
    where s.id = ${id} for update of s`)
  return found.rows[0] ?? null
}

/** Whether the access table lets the person read this record. */
function reads(
  actor: Actor,
  scope: Scope,
  { department, organization, user }: StaffRecord,
): boolean {
  const inside = organization === actor.organization
  return (
    scope === 'all' ||
    user === actor.id ||
    (scope === 'trust' && actor.scope.trust.some((place) => place === organization)) ||
    (scope === 'org' && inside) ||
    (scope === 'dept' && inside && department !== null && department === actor.department)
  )
}

/**
 * The staff record whose account the signed-in person may manage.
 * @throws Refusal `not-found` for records out of sight, `forbidden` for who manages none of it
 */
export async function reachStaff(req: PayloadRequest, id: string): Promise<StaffRecord> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const scope = scopeOf(actor, 'staff', 'read')
  if (!scope) throw new Refusal('forbidden')
  const staff = uuid.test(id) ? await findStaff(req, id) : null
  if (!staff || !reads(actor, scope, staff)) throw new Refusal('not-found')
  const inside = actor.role !== 'hospital_admin' || actor.organization === staff.organization
  if (!staffAccountManagers.includes(actor.role) || !inside) throw new Refusal('forbidden')
  return staff
}
