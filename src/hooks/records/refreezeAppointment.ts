import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/**
 * A saved record uses up the unlocking of a completed appointment (src/database/sql, records_frozen);
 * records that are saved together use it up together, at their end.
 */
export const refreezeAppointment: CollectionAfterChangeHook = async ({ context, doc, req }) => {
  if (context.savesTogether === true) return
  const db = await databaseOf(req)
  await db.execute(sql`
    delete from record_unlocks where appointment_id = ${typeof doc.appointment === 'object' ? doc.appointment.id : doc.appointment}`)
}
