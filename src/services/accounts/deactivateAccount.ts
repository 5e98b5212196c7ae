import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { endSessionsOf } from '../sessions/endSessions.ts'
import { killTokens } from '../tokens/killTokens.ts'
import type { Account } from './findAccount.ts'

/**
 * Deactivates an account: its sessions and links end at once. Call it in a transaction.
 * @throws Refusal `conflict` when it is deactivated already
 */
export async function deactivateAccount(req: PayloadRequest, account: Account): Promise<void> {
  const { id, organization } = account
  const db = await databaseOf(req)
  const closed = await db.execute(sql`
    update users set status = 'deactivated', activation_expires_at = null, updated_at = now(), updated_by_id = ${actorOf(req)?.id ?? null}
    where id = ${id} and status <> 'deactivated'`)
  if (closed.rowCount === 0) throw new Refusal('conflict', 'status')
  await endSessionsOf(req, id)
  await killTokens(req, id)
  await recordEvent(req, { action: 'account.deactivated', subject: id, organization })
}
