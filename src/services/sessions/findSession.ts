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
  expiresAt: Date | null
  trust: string[]
  permissions: string[]
  patientId: string | null
  staffId: string | null
  settings: OrganizationSettings | null
}

/**
 * One indexed statement for the session or key, its user, their organization's settings and everything
 * the access table asks about them. What is revoked or expired, a user who is not active and an
 * organization that is switched off find nothing.
 */
const statementFor = (expiry: string, source: string, condition: string): string => `
select ${expiry} as "expiresAt",
  u.id, u.username, u.email, u.first_name as "firstName", u.last_name as "lastName", u.title, u.language,
  u.role, u.is_staff as "isStaff", u.is_superuser as "isSuperuser", u.national_access as "nationalAccess",
  u.view_scope as "viewScope", u.organization_id as organization, u.department_id as department,
  u.avatar_id as avatar, u.status, u.must_change_password as "mustChangePassword", u.revision::int as revision,
  to_char(u.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
  to_char(u.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt",
  case when o.id is null then '{}' else array(
    select t.id::text from organizations t
    where t.id in (o.id, o.parent_id) or t.parent_id = coalesce(o.parent_id, o.id)) end as trust,
  array(select distinct p.value::text from users_rels r join groups g on g.id = r.groups_id and g.kind = 'organization'
    join groups_permissions p on p.parent_id = g.id where r.parent_id = u.id) as permissions,
  case when u.role = 'patient' then (select p.id from patients p where p.user_id = u.id) end as "patientId",
  (select f.id from staff f where f.user_id = u.id) as "staffId",
  case when o.id is not null then json_build_object('id', o.id, 'timezone', o.timezone,
    'phoneCountry', o.phone_country, 'currency', o.currency, 'locale', o.locale,
    'slotMinutes', o.slot_minutes, 'defaultCost', o.default_cost,
    'defaultPriorityCost', o.default_priority_cost, 'patientsMayBook', o.patients_may_book,
    'editWindowHours', o.edit_window_hours) end as settings
from ${source} s
join users u on u.id = s.user_id
left join organizations o on o.id = u.organization_id
where ${condition} and s.revoked_at is null
  and u.status = 'active' and (o.id is null or o.is_active or u.role = 'system_admin')`

const bySession = statementFor(
  's.expires_at',
  'login_sessions',
  's.id = $1 and s.expires_at > now()',
)
const byKey = statementFor('null::timestamptz', 'api_keys', 's.key_hash = $1')

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A live session: who it is, and what the access table asks about them. */
export interface LiveSession {
  user: SessionUser
  scope: SessionScope
}

async function find(
  payload: Payload,
  name: string,
  text: string,
  value: unknown,
  sessionId: string | null,
) {
  const found = await payload.db.pool.query<SessionRow>({ name, text, values: [value] })
  const [row] = found.rows
  if (!row) return null
  const { trust, permissions, patientId, staffId, settings, expiresAt, ...user } = row
  return { user, scope: { sessionId, trust, permissions, patientId, staffId, settings, expiresAt } }
}

/** Finds a live session with its user by the session's id. */
export const findSession = async (
  payload: Payload,
  sessionId: string,
): Promise<LiveSession | null> =>
  uuid.test(sessionId) ? find(payload, 'session', bySession, sessionId, sessionId) : null

/** Finds the user of an integrator's key by the SHA-256 of the key; no session stands behind it. */
export const findKeyHolder = (payload: Payload, keyHash: Buffer): Promise<LiveSession | null> =>
  find(payload, 'api-key', byKey, keyHash, null)
