import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Role } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'

/** An invitation as its receiver sees it; how to accept it stands in the mail alone. */
export interface ReceivedInvitation extends Record<string, unknown> {
  id: string
  organization: { id: string; name: string }
  role: Role
  inviter: string | null
  expiresAt: string
}

/** Invitations that the holder of an e-mail address may still accept, the newest first. */
export async function listInvitationsFor(
  req: PayloadRequest,
  email: string | null,
): Promise<ReceivedInvitation[]> {
  if (email === null) return []
  const db = await databaseOf(req)
  const found = await db.execute<ReceivedInvitation>(sql`
    select i.id, json_build_object('id', o.id, 'name', o.name) as organization, i.role,
      nullif(concat_ws(' ', u.first_name, u.last_name), '') as inviter,
      to_char(i.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "expiresAt"
    from invitations i join organizations o on o.id = i.organization_id and o.is_active
    left join users u on u.id = i.invited_by_id
    where i.email = ${email} and i.status = 'pending' and i.expires_at > ${clock.now().toISOString()}::timestamptz
    order by i.created_at desc limit 50`)
  return found.rows
}
