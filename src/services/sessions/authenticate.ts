import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { cleanText } from '../../lib/text.ts'
import { verifyPassword } from '../accounts/passwordHash.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { openSession, type OpenedSession } from './openSession.ts'

export interface Authenticated extends OpenedSession {
  userId: string
  mustChangePassword: boolean
}

type Candidate = Record<string, unknown> & {
  id: string
  status: string
  organization: string | null
  name: string
  mustChangePassword: boolean
  organizationActive: boolean
  salt: string | null
  hash: string | null
}

async function findCandidate(req: PayloadRequest, identifier: string): Promise<Candidate | null> {
  const db = await databaseOf(req)
  const found = await db.execute<Candidate>(sql`
    select u.id, u.status, u.organization_id as organization, u.must_change_password as "mustChangePassword",
      coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.username) as name,
      coalesce(o.is_active, true) or u.role = 'system_admin' as "organizationActive", c.salt, c.hash
    from users u
    left join organizations o on o.id = u.organization_id
    left join user_credentials c on c.user_id = u.id
    where u.username = ${identifier} or u.email = ${identifier}
    order by u.username = ${identifier} desc limit 1`)
  return found.rows[0] ?? null
}

/**
 * Signs a person in with username or e-mail and password.
 * @throws Refusal `invalid-credentials`, the same for unknown, wrong and invited;
 *   `account-deactivated` only after the right password.
 */
export async function authenticate(
  req: PayloadRequest,
  { identifier, password }: { identifier: string; password: string },
): Promise<Authenticated> {
  const clean = cleanText(identifier)
  const candidate = await findCandidate(req, String(clean).toLowerCase())
  const stored =
    candidate?.salt && candidate.hash ? { salt: candidate.salt, hash: candidate.hash } : null
  const matches = await verifyPassword(password, stored)
  const about = {
    actor: { id: candidate?.id ?? null, name: candidate?.name ?? '' },
    organization: candidate?.organization ?? null,
    subject: candidate?.id ?? null,
  }
  if (!candidate || !matches || candidate.status === 'invited') {
    await recordEvent(req, { action: 'login.failed', outcome: 'failure', ...about })
    throw new Refusal('invalid-credentials')
  }
  if (candidate.status !== 'active' || !candidate.organizationActive) {
    await recordEvent(req, { action: 'login.failed', outcome: 'denied', ...about })
    throw new Refusal('account-deactivated')
  }
  const session = await inTransaction(req, async () => {
    await recordEvent(req, { action: 'login.succeeded', ...about })
    return openSession(req, candidate.id, stored?.hash)
  }).catch(async (error: unknown) => {
    if (error instanceof Refusal)
      await recordEvent(req, { action: 'login.failed', outcome: 'denied', ...about })
    throw error
  })
  return { ...session, userId: candidate.id, mustChangePassword: candidate.mustChangePassword }
}
