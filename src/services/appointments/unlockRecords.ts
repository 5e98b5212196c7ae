import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { rowsWithin, scopeOf } from '../../access/reach.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { findTextFault } from '../../lib/text.ts'
import { recordEvent } from '../audit/recordEvent.ts'

interface Standing {
  id: string
  status: string
  organization: string
  patient: string
}

/**
 * Lets the next save of a record pass although the visit is completed; saving freezes it again.
 * @throws Refusal `not-found` out of reach, `forbidden` without the right to write records, `invalid` for a reason that is no line of text, `conflict` when nothing is frozen.
 */
export async function unlockRecords(
  req: PayloadRequest,
  id: string,
  reason: string,
): Promise<void> {
  const actor = actorOf(req)
  const readable = actor && scopeOf(actor, 'appointments', 'read')
  if (!actor || !readable) throw new Refusal('forbidden')
  const rows = rowsWithin(actor, 'appointments', readable)
  const own = { id: { equals: id } }
  const appointment = await req.payload.db.findOne<Standing>({
    collection: 'appointments',
    where: rows === true ? own : { and: [own, rows] },
  })
  if (!appointment) throw new Refusal('not-found')
  if (!scopeOf(actor, 'diagnoses', 'update')) throw new Refusal('forbidden')
  const fault = findTextFault(reason, { max: 200 })
  if (fault) throw new Refusal('invalid', 'reason', fault)
  if (appointment.status !== 'completed') throw new Refusal('conflict', 'status')
  await inTransaction(req, async () => {
    const db = await databaseOf(req)
    await db.execute(sql`
      insert into record_unlocks (appointment_id, unlocked_by, reason) values (${id}, ${actor.id}, ${reason})
      on conflict (appointment_id) do update set unlocked_by = excluded.unlocked_by, reason = excluded.reason, unlocked_at = now()`)
    await recordEvent(req, {
      action: 'records.unlocked',
      collection: 'appointments',
      documentId: id,
      organization: appointment.organization,
      patient: appointment.patient,
      changes: { reason: { from: null, to: reason } },
    })
  })
}
