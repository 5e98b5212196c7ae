import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/** A saved record uses up the unlocking of a completed appointment (src/database/sql, records_frozen). */
export const refreezeAppointment: CollectionAfterChangeHook = async ({ doc, req }) => {
  const db = await databaseOf(req)
  await db.execute(sql`
    delete from record_unlocks where appointment_id = ${typeof doc.appointment === 'object' ? doc.appointment.id : doc.appointment}`)
}
