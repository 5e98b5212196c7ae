import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'

async function findPatient(
  req: PayloadRequest,
  appointment: unknown,
  organization: unknown,
): Promise<string | null> {
  if (typeof appointment !== 'string' || typeof organization !== 'string') return null
  const db = await databaseOf(req)
  const found = await db.execute<{ patient: string }>(sql`
    select patient_id as patient from appointments
    where id::text = ${appointment} and organization_id::text = ${organization}`)
  return found.rows[0]?.patient ?? null
}

/** Signs a new record with its author and takes the patient from the appointment. The database keeps that they agree. */
export const settleRecord: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') {
    const actor = actorOf(req)
    data.author = actor?.id ?? null
    data.authorName = actor?.displayName ?? null
  }
  const row: Record<string, unknown> = { ...originalDoc, ...data }
  const stays = row.appointment === originalDoc?.appointment && row.patient === originalDoc?.patient
  if (stays || !row.appointment) return data
  const patient = await findPatient(req, row.appointment, row.organization)
  if (patient === null) throw new Refusal('invalid-relation', 'appointment')
  if (data.patient && data.patient !== patient && data.patient !== originalDoc?.patient)
    throw new Refusal('invalid-relation', 'patient')
  data.patient = patient
  return data
}
