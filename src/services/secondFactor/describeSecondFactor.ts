import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

export type SecondFactorState = 'off' | 'pending' | 'on'

/** How a person's second factor stands, and how many recovery codes are left. */
export async function describeSecondFactor(
  req: PayloadRequest,
  userId: string,
): Promise<{ state: SecondFactorState; recoveryCodesLeft: number }> {
  const db = await databaseOf(req)
  const found = await db.execute<{ state: SecondFactorState; left: number }>(sql`
    select coalesce(u.two_factor::text, 'off') as state,
      (select count(*)::int from recovery_codes r where r.user_id = u.id and r.used_at is null) as left
    from users u where u.id = ${userId}`)
  const [row] = found.rows
  return { state: row?.state ?? 'off', recoveryCodesLeft: row?.left ?? 0 }
}
