import type { Payload } from 'payload'

export interface Seats {
  organization: string
  name: string
  /** People of the organization who are not deactivated, patients apart. */
  members: number
  /** Invitations that may still be accepted. */
  invited: number
  /** The plan's limit, which members and invitations count against; null where there is none. */
  limit: number | null
}

const columns = `o.id as organization, o.name, count_seats(o.id)::int - pending.rows as members, pending.rows as invited,
  nullif(p.max_users, 0)::int as limit
  from organizations o left join plans p on p.id = o.plan_id
  cross join lateral (select count(*)::int as rows from invitations i
    where i.organization_id = o.id and i.status = 'pending' and i.expires_at > now()) as pending`

/** The seats of an organization as the database counts them; null when there is no such organization. */
export async function findSeats(payload: Payload, organization: string): Promise<Seats | null> {
  const found = await payload.db.pool.query<Seats>(`select ${columns} where o.id = $1`, [
    organization,
  ])
  return found.rows[0] ?? null
}

/** The organizations whose seats are scarcest, among those whose plan has a limit. */
export async function listScarceSeats(payload: Payload, most: number): Promise<Seats[]> {
  const found = await payload.db.pool.query<Seats>(
    `select * from (select ${columns} where p.max_users > 0) as seats
    order by (members + invited)::numeric / "limit" desc, name limit $1`,
    [most],
  )
  return found.rows
}
