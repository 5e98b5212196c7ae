import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/** Ends one session at once. */
export async function endSession(req: PayloadRequest, sessionId: string): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(
    sql`update login_sessions set revoked_at = now() where id = ${sessionId} and revoked_at is null`,
  )
}

/** Ends all sessions of a user, except one when it is named. Returns how many. */
export async function endSessionsOf(
  req: PayloadRequest,
  userId: string,
  except: string | null = null,
): Promise<number> {
  const db = await databaseOf(req)
  const ended = await db.execute(sql`
    update login_sessions set revoked_at = now()
    where user_id = ${userId} and revoked_at is null and id::text is distinct from ${except}`)
  return ended.rowCount ?? 0
}

/** Ends all sessions of an organization's people; system administrators are nobody's. */
export async function endSessionsIn(req: PayloadRequest, organizationId: string): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`
    update login_sessions s set revoked_at = now() from users u
    where u.id = s.user_id and u.organization_id = ${organizationId} and u.role <> 'system_admin'
      and s.revoked_at is null`)
}
