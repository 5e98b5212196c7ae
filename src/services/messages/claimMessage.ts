import type { PoolClient } from 'pg'

/** A row of the log with what its mail shows of the organization. */
export interface ClaimedMessage {
  id: string
  to: string
  template: string
  language: string | null
  status: string
  createdAt: Date
  organization: string | null
  timezone: string | null
  /** The file name of the organization's logo. */
  logo: string | null
}

const statement = `
select m.id, m."to", m.template, m.language, m.status, m.created_at as "createdAt",
  o.name as organization, o.timezone, l.filename as logo
from messages m
  left join organizations o on o.id = m.organization_id
  left join logos l on l.id = o.logo_id
where m.id = $1
for update of m skip locked`

/**
 * Locks one row of the log in an open transaction, for as long as its message is being sent. The
 * lock ends with the connection, so a worker that dies leaves nothing to clean up.
 * @returns null when there is no such row, or another worker is sending it
 */
export async function claimMessage(client: PoolClient, id: string): Promise<ClaimedMessage | null> {
  const found = await client.query<ClaimedMessage>({
    name: 'claim-message',
    text: statement,
    values: [id],
  })
  return found.rows[0] ?? null
}
