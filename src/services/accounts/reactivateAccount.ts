import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { Account } from './findAccount.ts'
import { statusOnReopening } from './statusOnReopening.ts'

/**
 * Opens a deactivated account again. Who has no way in waits for a new activation link.
 * @returns the status now
 * @throws Refusal `conflict` when it is not deactivated, `seat-limit-reached` through the database
 */
export async function reactivateAccount(
  req: PayloadRequest,
  account: Account,
): Promise<'active' | 'invited'> {
  const { id, organization } = account
  const db = await databaseOf(req)
  const status = await statusOnReopening(req, id)
  const opened = await db.execute(sql`
    update users set updated_at = now(), updated_by_id = ${actorOf(req)?.id ?? null}, status = ${status}
    where id = ${id} and status = 'deactivated'`)
  if (opened.rowCount === 0) throw new Refusal('conflict', 'status')
  await recordEvent(req, { action: 'account.reactivated', subject: id, organization })
  return status
}
