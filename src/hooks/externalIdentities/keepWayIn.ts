import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeDeleteHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'

/**
 * Lets nobody unlink the own last way in: without a password or another identity they would be shut
 * out. Patients come in by phone, and administrators may shut somebody out on purpose.
 */
export const keepWayIn: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const actor = actorOf(req)
  if (!actor || actor.role === 'patient') return
  const db = await databaseOf(req)
  // Of two identities unlinked at once, the second waits and sees that the first is gone.
  await db.execute(sql`select 1 from users where id = ${actor.id} for update`)
  const found = await db.execute<{ last: boolean }>(sql`
    select not exists (select 1 from user_credentials where user_id = ${actor.id})
      and not exists (select 1 from external_identities where user_id = ${actor.id} and id <> ${id}) as last
    from external_identities where id = ${id} and user_id = ${actor.id}`)
  if (found.rows[0]?.last) throw new Refusal('only-way-in')
}
