import type { Payload } from 'payload'

import type { OrganizationSettings, Restriction, SessionScope } from '../../access/actor.ts'
import type { Role } from '../../access/roles.ts'
import { clock } from '../../lib/clock.ts'
import { SESSION_DAYS_MAX } from './openSession.ts'

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
  lastSeenAt: Date | null
  restriction: Restriction | null
  passwordDaysLeft: number | null
  trust: string[]
  permissions: string[]
  patientId: string | null
  staffId: string | null
  settings: OrganizationSettings | null
}

interface Source {
  table: string
  condition: string
  expiresAt: string
  lastSeenAt: string
  restriction: string
}

/** Whole days until a password is as old as the organization lets it become. */
const daysLeft = `case when o.password_max_age_days > 0 then
  ceil(extract(epoch from u.password_changed_at + make_interval(days => o.password_max_age_days::int) - $2::timestamptz) / 86400)::int end`

const restriction = `case
  when u.must_change_password or u.password_expires_at is not null or ${daysLeft} <= 0 then 'must-change-password'
  when u.two_factor is distinct from 'on' and exists (select 1 from organizations_require_two_factor_for f
    where f.parent_id = o.id and f.value::text = u.role::text) then 'must-set-up-second-factor' end`

/**
 * One indexed statement for the session or key, its user, their organization's settings and everything
 * the access table asks about them. What is revoked, expired or was idle for too long, a user who is not active and an
 * organization that is switched off find nothing.
 */
const statementFor = (source: Source): string => `
select ${source.expiresAt} as "expiresAt", ${source.lastSeenAt} as "lastSeenAt", ${source.restriction} as restriction,
  ${daysLeft} as "passwordDaysLeft",
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
from ${source.table} s
join users u on u.id = s.user_id
left join organizations o on o.id = u.organization_id
where ${source.condition} and s.revoked_at is null
  and u.status = 'active' and (o.id is null or o.is_active or u.role = 'system_admin')`

const IDLE_MINUTES = 30

const bySession = statementFor({
  table: 'login_sessions',
  condition: `s.id = $1 and s.expires_at > $2::timestamptz
    and s.created_at > $2::timestamptz - interval '${SESSION_DAYS_MAX} days'
    and coalesce(s.last_seen_at, s.created_at) > $2::timestamptz - make_interval(mins => coalesce(o.idle_minutes, ${IDLE_MINUTES})::int)`,
  expiresAt: 's.expires_at',
  lastSeenAt: 's.last_seen_at',
  restriction,
})

/** Nobody sits before an integration: no password is asked for, and none can be too old. */
const byKey = statementFor({
  table: 'api_keys',
  condition: 's.key_hash = $1',
  expiresAt: 'null::timestamptz',
  lastSeenAt: 'null::timestamptz',
  restriction: 'null::text',
})

/** Long work goes on when its author has left the desk, but not when they have lost the right to it. */
const byJob = statementFor({
  table: 'bulk_jobs',
  condition: 's.id = $1',
  expiresAt: 'null::timestamptz',
  lastSeenAt: 'null::timestamptz',
  restriction: 'null::text',
})

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A live session: who it is, and what the access table asks about them. */
export interface LiveSession {
  user: SessionUser
  scope: SessionScope
  /** When the session was last noted as being used. */
  lastSeenAt: Date | null
}

async function find(
  payload: Payload,
  name: string,
  text: string,
  value: unknown,
  sessionId: string | null,
): Promise<LiveSession | null> {
  const values = [value, clock.now().toISOString()]
  const found = await payload.db.pool.query<SessionRow>({ name, text, values })
  const [row] = found.rows
  if (!row) return null
  const { lastSeenAt, trust, permissions, patientId, staffId, settings, ...rest } = row
  const { expiresAt, passwordDaysLeft, restriction: restricted, ...user } = rest
  const scope = {
    sessionId,
    expiresAt,
    restriction: restricted,
    passwordDaysLeft,
    trust,
    permissions,
    patientId,
    staffId,
    settings,
  }
  return { user, scope, lastSeenAt }
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

/** Finds who asked for a bulk job, with the rights that they have now. */
export const findJobHolder = (payload: Payload, jobId: string): Promise<LiveSession | null> =>
  find(payload, 'bulk-job', byJob, jobId, null)
