import type { Pool } from 'pg'

/** Calls invitations expired whose time is over; they have counted for nothing since then anyway. */
export async function expireInvitations(database: Pool): Promise<void> {
  await database.query(
    `update invitations set status = 'expired', updated_at = now() where id in
      (select id from invitations where status = 'pending' and expires_at <= now() limit 5000 for update skip locked)`,
  )
}
