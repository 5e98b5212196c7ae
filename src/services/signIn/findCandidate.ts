import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Role } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import type { Language } from '../../lib/words.ts'
import type { PasswordHash } from '../accounts/passwordHash.ts'

/** Somebody who may be signing in: all that the doors need to know, found by one statement. */
export interface Candidate {
  id: string
  username: string
  name: string
  email: string | null
  phone: string | null
  role: Role
  language: Language
  organization: string | null
  status: 'invited' | 'active' | 'deactivated'
  /** False when the organization is switched off; system administrators are nobody's. */
  mayComeIn: boolean
  maxLoginAttempts: number | null
  lockMinutes: number | null
  passwordExpiresAt: Date | null
  password: PasswordHash | null
  hasSecondFactor: boolean
}

type Row = Record<string, unknown> &
  Omit<Candidate, 'password' | 'passwordExpiresAt'> & {
    passwordExpiresAt: string | null
    salt: string | null
    hash: string | null
  }

type By = { id: string } | { identifier: string } | { phone: string } | { username: string }

function conditionOf(by: By) {
  if ('id' in by) return sql`u.id = ${by.id}`
  if ('phone' in by) return sql`u.phone = ${by.phone}`
  if ('username' in by) return sql`u.username = ${by.username}`
  return sql`u.username = ${by.identifier} or u.email = ${by.identifier}`
}

/** Finds whom an identifier names, or null. Usernames, e-mails and phones as they are stored. */
export async function findCandidate(req: PayloadRequest, by: By): Promise<Candidate | null> {
  const db = await databaseOf(req)
  const preferred = 'identifier' in by ? sql`order by u.username = ${by.identifier} desc` : sql``
  const found = await db.execute<Row>(sql`
    select u.id, u.username, coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.username) as name,
      u.email, u.phone, u.role, coalesce(u.language::text, o.locale::text, 'en') as language,
      u.organization_id as organization, u.status, coalesce(o.is_active, true) or u.role = 'system_admin' as "mayComeIn",
      o.max_login_attempts::int as "maxLoginAttempts", o.lock_minutes::int as "lockMinutes",
      u.password_expires_at as "passwordExpiresAt", c.salt, c.hash, f.confirmed_at is not null as "hasSecondFactor"
    from users u
    left join organizations o on o.id = u.organization_id
    left join user_credentials c on c.user_id = u.id
    left join second_factors f on f.user_id = u.id
    where ${conditionOf(by)} ${preferred} limit 1`)
  const [row] = found.rows
  if (!row) return null
  const { salt, hash, passwordExpiresAt, ...rest } = row
  return {
    ...rest,
    passwordExpiresAt: passwordExpiresAt === null ? null : new Date(passwordExpiresAt),
    password: salt !== null && hash !== null ? { salt, hash } : null,
  }
}
