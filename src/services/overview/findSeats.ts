import type { Payload } from 'payload'

export interface Seats {
  /** Members who are not deactivated, patients apart, and invitations that may still be accepted. */
  used: number
  /** The plan's limit; null where there is none. */
  limit: number | null
}

/** The seats of an organization as the database counts them (src/database/sql/004-onboarding.sql). */
export async function findSeats(payload: Payload, organization: string): Promise<Seats> {
  const found = await payload.db.pool.query<{ used: number; limit: number | null }>(
    `select count_seats(o.id)::int as used, nullif(p.max_users, 0)::int as limit
    from organizations o left join plans p on p.id = o.plan_id where o.id = $1`,
    [organization],
  )
  return found.rows[0] ?? { used: 0, limit: null }
}
