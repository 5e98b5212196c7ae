import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import type { AttemptTarget } from './attemptTarget.ts'

/** Closes a counter whose last attempt has failed, notes it in the trail, and tells the person, once. */
export async function lockTarget(req: PayloadRequest, target: AttemptTarget): Promise<void> {
  const { key, minutes, person } = target
  const now = clock.now()
  const until = new Date(now.getTime() + minutes * 60_000).toISOString()
  await inTransaction(req, async () => {
    const db = await databaseOf(req)
    // The account before its counter, the order in which a session locks them.
    if (person)
      await db.execute(
        sql`update users set locked_until = ${until}::timestamptz where id = ${person.id}`,
      )
    await db.execute(
      sql`update attempt_counters set window_ends_at = ${until}::timestamptz where key = ${key}::bytea`,
    )
    await recordEvent(req, {
      action: 'account.locked',
      outcome: 'denied',
      actor: { id: person?.id ?? null, name: person?.name ?? '' },
      organization: person?.organization ?? null,
      subject: person?.id ?? null,
    })
    if (!person) return
    const { email, id, language, name, organization } = person
    if (!email) return
    await queueMessage(req, {
      template: 'account-locked',
      to: email,
      language,
      organization,
      about: `users/${id}`,
      data: { name, at: now.toISOString(), minutes, ip: requestOrigin(req).ip },
    })
  })
}
