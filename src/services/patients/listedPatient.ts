import { sql } from '@payloadcms/db-postgres'

import type { Actor } from '../../access/actor.ts'
import { ageOn, programMonthOn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import { reachedRows } from '../reach/reachedRows.ts'

type Fragment = ReturnType<typeof sql>

/** A patient as lists and searches show them. */
export interface ListedPatient {
  id: string
  organization: { id: string; name: string }
  fullName: string
  nameAr: string | null
  fileNumber: string | null
  documentType: string | null
  documentNumber: string | null
  birthDate: string | null
  /** In years, today where the patient is treated. */
  age: number | null
  gender: string | null
  phone: string | null
  program: string | null
  isActive: boolean
  admission: { id: string; startDate: string; status: string } | null
  /** 1 to 18; null without an open admission. */
  programMonth: number | null
  nextAppointment: { id: string; startsAt: string; doctorName: string } | null
}

/** A patient as `listedPatients` finds them. */
export type FoundPatient = Omit<ListedPatient, 'age' | 'programMonth'> & { today: string }

/**
 * The patients that `chosen` (`id`, `place`) names, in the order of their places, as one JSON list:
 * each with the open admission and the nearest appointment ahead.
 */
export const listedPatients = (actor: Actor, chosen: Fragment): Fragment => sql`
  select coalesce(json_agg(json_build_object('id', p.id,
      'organization', json_build_object('id', o.id, 'name', o.name), 'fullName', p.full_name,
      'nameAr', nullif(concat_ws(' ', p.first_name_ar, p.last_name_ar), ''), 'fileNumber', p.file_number,
      'documentType', p.document_type, 'documentNumber', p.document_number, 'birthDate', p.birth_date,
      'gender', p.gender, 'phone', p.phone, 'program', p.program, 'isActive', coalesce(p.is_active, false),
      'admission', a.found, 'nextAppointment', n.found,
      'today', (${clock.now().toISOString()}::timestamptz at time zone o.timezone)::date
    ) order by c.place), '[]')
  from (${chosen}) as c join patients p on p.id = c.id join organizations o on o.id = p.organization_id
  left join lateral (
    select json_build_object('id', a.id, 'startDate', a.start_date, 'status', a.status) as found
    from admissions a where a.patient_id = p.id and a.status in ('active', 'suspended')
    and ${reachedRows(actor, { collection: 'admissions', alias: 'a' })} limit 1
  ) as a on true
  left join lateral (
    select json_build_object('id', n.id, 'startsAt', n.starts_at, 'doctorName', n.doctor_name) as found
    from appointments n where n.patient_id = p.id and n.starts_at >= ${clock.now().toISOString()}::timestamptz
    and n.status in ('pending', 'confirmed', 'checked_in')
    and ${reachedRows(actor, { collection: 'appointments', alias: 'n' })}
    order by n.starts_at limit 1
  ) as n on true`

/** Adds what follows from the day: age and programme month. */
export const toListed = ({ today, ...patient }: FoundPatient): ListedPatient => ({
  ...patient,
  age: patient.birthDate === null ? null : ageOn(patient.birthDate, today),
  programMonth: patient.admission && programMonthOn(patient.admission.startDate, today),
  nextAppointment: patient.nextAppointment && {
    ...patient.nextAppointment,
    startsAt: new Date(patient.nextAppointment.startsAt).toISOString(),
  },
})
