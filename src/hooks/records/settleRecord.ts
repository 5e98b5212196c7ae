import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'

/** Signs a new record with its author and takes the patient from the appointment. The database keeps that they agree. */
export const settleRecord: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = actorOf(req)
  data.author = actor?.id ?? null
  data.authorName = actor?.displayName ?? null
  if (!data.patient && typeof data.appointment === 'string') {
    const db = await databaseOf(req)
    const found = await db.execute<{ patient: string }>(sql`
      select patient_id as patient from appointments
      where id::text = ${data.appointment} and organization_id::text = ${data.organization}`)
    data.patient = found.rows[0]?.patient ?? null
  }
  return data
}
