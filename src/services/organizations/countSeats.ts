import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/** Seats of an organization: members who are not deactivated and pending invitations, against the plan. */
export interface Seats extends Record<string, unknown> {
  used: number
  /** Null where the plan sets none. */
  limit: number | null
}

/** Counts the seats of an organization as the database keeps them. */
export async function countSeats(req: PayloadRequest, organization: string): Promise<Seats> {
  const db = await databaseOf(req)
  const counted = await db.execute<Seats>(sql`
    select count_seats(o.id)::int as used, nullif(p.max_users, 0)::int as limit
    from organizations o left join plans p on p.id = o.plan_id where o.id = ${organization}::uuid`)
  return counted.rows[0] ?? { used: 0, limit: null }
}
