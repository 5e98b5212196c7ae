import type { Payload } from 'payload'

import type { OrganizationSettings, SessionScope } from '../../access/actor.ts'
import type { Role } from '../../access/roles.ts'

/** The signed-in person as the session statement finds them. */
export interface SessionUser {
  id: string
  username: string
  email: string | null
  firstName: string | null
  lastName: string | null
  title: string | null
  language: 'en' | 'ar' | 'es' | null
  role: Role
  isStaff: boolean
  isSuperuser: boolean
  nationalAccess: boolean
  viewScope: 'organization' | 'trust' | 'national' | null
  organization: string | null
  department: string | null
  avatar: string | null
  status: 'active'
  mustChangePassword: boolean
  revision: number
  createdAt: string
  updatedAt: string
}

interface SessionRow extends SessionUser {
  expiresAt: Date
  trust: string[]
  permissions: string[]
  patientId: string | null
  staffId: string | null
  settings: OrganizationSettings | null
}

/**
 * One indexed statement for the session, its user, their organization's settings and everything the
 * access table asks about them. A revoked or expired session, a user who is not active and an
 * organization that is switched off find nothing.
 */
const statement = `
select s.expires_at as "expiresAt",
  u.id, u.username, u.email, u.first_name as "firstName", u.last_name as "lastName", u.title, u.language,
  u.role, u.is_staff as "isStaff", u.is_superuser as "isSuperuser", u.national_access as "nationalAccess",
  u.view_scope as "viewScope", u.organization_id as organization, u.department_id as department,
  u.avatar_id as avatar, u.status, u.must_change_password as "mustChangePassword", u.revision::int as revision,
  to_char(u.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
  to_char(u.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt",
  case when o.id is null then '{}' else array(
    select t.id::text from organizations t
    where t.id in (o.id, o.parent_id) or t.parent_id = coalesce(o.parent_id, o.id)) end as trust,
  array(select distinct p.value::text from users_rels r join groups_permissions p on p.parent_id = r.groups_id
    where r.parent_id = u.id) as permissions,
  case when u.role = 'patient' then (select p.id from patients p where p.user_id = u.id) end as "patientId",
  (select f.id from staff f where f.user_id = u.id) as "staffId",
  case when o.id is not null then json_build_object('id', o.id, 'timezone', o.timezone,
    'phoneCountry', o.phone_country, 'currency', o.currency, 'locale', o.locale,
    'slotMinutes', o.slot_minutes, 'defaultCost', o.default_cost,
    'defaultPriorityCost', o.default_priority_cost, 'patientsMayBook', o.patients_may_book,
    'editWindowHours', o.edit_window_hours) end as settings
from login_sessions s
join users u on u.id = s.user_id
left join organizations o on o.id = u.organization_id
where s.id = $1 and s.revoked_at is null and s.expires_at > now()
  and u.status = 'active' and (o.id is null or o.is_active or u.role = 'system_admin')`

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A live session: who it is, and what the access table asks about them. */
export interface LiveSession {
  user: SessionUser
  scope: SessionScope
}

/** Finds a live session with its user by the session's id. */
export async function findSession(
  payload: Payload,
  sessionId: string,
): Promise<LiveSession | null> {
  if (!uuid.test(sessionId)) return null
  const found = await payload.db.pool.query<SessionRow>({
    name: 'session',
    text: statement,
    values: [sessionId],
  })
  const [row] = found.rows
  if (!row) return null
  const { trust, permissions, patientId, staffId, settings, expiresAt, ...user } = row
  return { user, scope: { sessionId, trust, permissions, patientId, staffId, settings, expiresAt } }
}
