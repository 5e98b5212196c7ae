import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { type Printable, type RecordKind, recordKindNames } from '../../lib/recordKinds.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { getVisit } from './getVisit.ts'
import type { Visit } from './visitTypes.ts'

interface Letterhead extends Record<string, unknown> {
  letterhead: {
    name: string
    address: string | null
    city: string | null
    phone: string | null
    email: string | null
    /** The name of the logo's file, null where there is none. */
    logo: string | null
  }
  doctor: { name: string; nameAr: string | null; specialization: string | null }
}

/** What a document on paper says. */
export interface Printout
  extends Pick<Visit, 'appointment' | 'organization' | 'patient' | 'records'>, Letterhead {
  document: Printable
  /** ISO instant. */
  printedAt: string
}

/** What must be readable for a document; the slip says only what the appointment says. */
const needed: Readonly<Record<Printable, readonly RecordKind[]>> = {
  prescription: ['prescription'],
  summary: recordKindNames,
  slip: [],
}

async function getLetterhead(req: PayloadRequest, appointment: string): Promise<Letterhead> {
  const db = await databaseOf(req)
  const found = await db.execute<Letterhead>(sql`
    select
      json_build_object('name', o.name, 'address', o.address, 'city', o.city, 'phone', o.phone, 'email', o.email,
        'logo', l.filename) as letterhead,
      json_build_object('name', coalesce(a.doctor_name, s.full_name), 'specialization', s.specialization,
        'nameAr', nullif(concat_ws(' ', s.first_name_ar, s.last_name_ar), '')) as doctor
    from appointments a
      join organizations o on o.id = a.organization_id
      join staff s on s.id = a.doctor_id
      left join logos l on l.id = o.logo_id
    where a.id = ${appointment}`)
  const [first] = found.rows
  if (!first) throw new Refusal('not-found')
  return first
}

/**
 * What a document of a visit says; whoever gets it counts as having printed it (`record.printed`).
 * @throws Refusal `not-found` out of reach, `forbidden` where its records may not be read, `conflict`
 * for a prescription of a visit that has none
 */
export async function getPrintout(
  req: PayloadRequest,
  id: string,
  document: Printable,
): Promise<Printout> {
  const { appointment, organization, patient, records } = await getVisit(req, id)
  if (needed[document].some((kind) => records[kind] === undefined)) throw new Refusal('forbidden')
  if (document === 'prescription' && !records.prescription)
    throw new Refusal('conflict', 'prescription')
  const head = await getLetterhead(req, appointment.id)
  await recordEvent(req, {
    action: 'record.printed',
    collection: 'appointments',
    documentId: appointment.id,
    organization: appointment.organization,
    patient: appointment.patient,
    changes: { document: { from: null, to: document } },
  })
  const shown = needed[document].map((kind) => [kind, records[kind]])
  // The doctors' note is on no paper.
  const { note: _, ...printed } = appointment
  return {
    document,
    appointment: printed,
    organization,
    patient,
    records: Object.fromEntries(shown),
    ...head,
    printedAt: clock.now().toISOString(),
  }
}
