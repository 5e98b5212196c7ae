import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import type { Account } from './findAccount.ts'

/**
 * Opens a deactivated account again. Who never came in waits for a new activation link.
 * @returns the status now
 * @throws Refusal `conflict` when it is not deactivated, `seat-limit-reached` through the database
 */
export async function reactivateAccount(
  req: PayloadRequest,
  account: Account,
): Promise<'active' | 'invited'> {
  const { id, organization } = account
  const db = await databaseOf(req)
  const opened = await db.execute<{ status: 'active' | 'invited' }>(sql`
    update users u set updated_at = now(), updated_by_id = ${actorOf(req)?.id ?? null},
      status = case when email_confirmed_at is null and not exists (select 1 from user_credentials c where c.user_id = u.id)
        and exists (select 1 from tokens t where t.owner_id = u.id and t.purpose = 'activation')
        then 'invited' else 'active' end::enum_users_status
    where id = ${id} and status = 'deactivated' returning status`)
  const status = opened.rows[0]?.status
  if (status === undefined) throw new Refusal('conflict', 'status')
  await recordEvent(req, { action: 'account.reactivated', subject: id, organization })
  return status
}
