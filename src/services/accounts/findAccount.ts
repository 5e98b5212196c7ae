import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Role } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import type { Language } from '../../lib/words.ts'
import type { PasswordOwner } from './passwordPolicy.ts'

/** An account as its own actions need it: whose it is, how to write to it, in which state it stands. */
export interface Account extends Record<string, unknown>, PasswordOwner {
  id: string
  username: string | null
  email: string | null
  firstName: string | null
  lastName: string | null
  /** The person's name, or the username. */
  name: string
  role: Role
  status: 'invited' | 'active' | 'deactivated'
  organization: string | null
  organizationName: string | null
  /** False when the organization is switched off; system administrators are nobody's. */
  mayComeIn: boolean
  /** Of mails to this person: their own, else the organization's, else English. */
  language: Language
  hasSecondFactor: boolean
  hasPassword: boolean
  isLocked: boolean
}

type Key = { id: string } | { email: string }

/** Finds one account by its id or e-mail (lower case), or null. It does not ask who is looking. */
export async function findAccount(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  key: Key,
): Promise<Account | null> {
  const db = await databaseOf(req)
  const condition = 'id' in key ? sql`u.id = ${key.id}` : sql`u.email = ${key.email}`
  const found = await db.execute<Account>(sql`
    select u.id, u.username, u.email, u.first_name as "firstName", u.last_name as "lastName", u.role, u.status,
      coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.username, u.email) as name,
      u.organization_id as organization, o.name as "organizationName",
      coalesce(o.is_active, true) or u.role = 'system_admin' as "mayComeIn",
      coalesce(u.language::text, o.locale::text, 'en') as language, coalesce(u.two_factor = 'on', false) as "hasSecondFactor",
      coalesce(u.locked_until > ${clock.now().toISOString()}::timestamptz, false) as "isLocked",
      exists (select 1 from user_credentials c where c.user_id = u.id) as "hasPassword"
    from users u left join organizations o on o.id = u.organization_id
    where ${condition}`)
  return found.rows[0] ?? null
}
