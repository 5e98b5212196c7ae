import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'

type Standing = Record<string, unknown> & { member: boolean; invited: boolean }

/**
 * Makes sure that an address may be invited into an organization. Parallel calls for one address take
 * turns; an invitation that ran out is marked so first and stands in nobody's way.
 * @param except an invitation that is about to be renewed
 * @throws Refusal `already-member` or `already-invited`
 */
export async function ensureInvitable(
  req: PayloadRequest,
  { email, organization }: { email: string; organization: string },
  except: string | null = null,
): Promise<void> {
  const at = clock.now().toISOString()
  const db = await databaseOf(req)
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`invite ${organization} ${email}`}, 0))`,
  )
  await db.execute(sql`
    update invitations set status = 'expired', updated_at = now()
    where organization_id = ${organization}::uuid and email = ${email} and status = 'pending'
      and expires_at <= ${at}::timestamptz and id is distinct from ${except}::uuid`)
  const found = await db.execute<Standing>(sql`
    select exists (select 1 from users where email = ${email} and organization_id = ${organization}::uuid
        and status <> 'deactivated') as member,
      exists (select 1 from invitations where email = ${email} and organization_id = ${organization}::uuid
        and status = 'pending' and id is distinct from ${except}::uuid) as invited`)
  const [standing] = found.rows
  if (standing?.member) throw new Refusal('already-member', 'email')
  if (standing?.invited) throw new Refusal('already-invited', 'email')
}
