import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { type Actor } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { calendarDateIn } from '../../lib/calendarDate.ts'
import type { AppointmentStatus } from '../../lib/clinicChoices.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { isUuid } from '../../lib/isUuid.ts'
import { addDays, instantAt } from '../../lib/zonedTime.ts'

export interface CalendarAppointment extends Record<string, unknown> {
  id: string
  revision: number
  patient: string
  patientName: string
  patientNameAr: string | null
  doctor: string
  doctorName: string
  startsAt: string
  endsAt: string
  status: AppointmentStatus
  isPrior: boolean
}

export interface CalendarDoctor extends Record<string, unknown> {
  id: string
  name: string
  nameAr: string | null
}

interface Place extends Record<string, unknown> {
  organization: string
  zone: string
  slotMinutes: number
  opensAt: string
  closesAt: string
  closedDays: string[]
  doctors: CalendarDoctor[]
}

export interface Calendar extends Place {
  from: string
  to: string
  /** The day it is at the organization, and the instant at which this was read. */
  today: string
  asOf: string
  /** The reader's own record among the staff, whether they are a doctor or not. */
  ownDoctor: string | null
  docs: CalendarAppointment[]
  /** Whether there were more appointments than one answer holds. */
  isCut: boolean
}

export interface CalendarQuestion {
  /** The first and the last day, `YYYY-MM-DD` at the organization. */
  from: string
  to: string
  doctor?: string | undefined
  organization?: string | undefined
}

const MOST = 5000

/** The organization whose calendar it is: one's own, or a named one for who reads everywhere. */
function placeOf(actor: Actor, named: string | undefined): string {
  const scope = scopeOf(actor, 'appointments', 'read')
  if (!scope || scope === 'own') throw new Refusal('forbidden')
  const asked = named ?? actor.organization
  if (!asked || !isUuid(asked) || (asked !== actor.organization && scope !== 'all'))
    throw new Refusal('not-found', 'organization')
  return asked
}

async function findPlace(req: PayloadRequest, organization: string): Promise<Place> {
  const db = await databaseOf(req)
  const { rows } = await db.execute<Place>(sql`
    select o.id as organization, o.timezone as zone, o.slot_minutes::int as "slotMinutes",
      o.opens_at as "opensAt", o.closes_at as "closesAt",
      (select coalesce(json_agg(c.value order by c.value), '[]') from organizations_closed_days c
        where c.parent_id = o.id) as "closedDays",
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.full_name,
          'nameAr', nullif(concat_ws(' ', s.first_name_ar, s.last_name_ar), '')) order by s.full_name, s.id), '[]')
        from staff s where s.organization_id = o.id and s.staff_type = 'physician' and s.status = 'active') as doctors
    from organizations o where o.id = ${organization}`)
  const [place] = rows
  if (!place) throw new Refusal('not-found', 'organization')
  return place
}

async function findRows(
  req: PayloadRequest,
  { organization, zone }: Place,
  { doctor, from, to }: CalendarQuestion,
): Promise<CalendarAppointment[]> {
  const db = await databaseOf(req)
  const began = instantAt(zone, from).toISOString()
  const ended = instantAt(zone, addDays(to, 1)).toISOString()
  const ofDoctor = doctor === undefined ? sql`` : sql`and a.doctor_id = ${doctor}`
  const { rows } = await db.execute<CalendarAppointment>(sql`
    select a.id, a.revision::int as revision, a.patient_id as patient, coalesce(a.patient_name, '') as "patientName",
      nullif(concat_ws(' ', p.first_name_ar, p.last_name_ar), '') as "patientNameAr",
      a.doctor_id as doctor, coalesce(a.doctor_name, '') as "doctorName",
      to_char(a.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt",
      to_char(a.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "endsAt",
      a.status, coalesce(a.is_prior, false) as "isPrior"
    from appointments a join patients p on p.id = a.patient_id
    where a.organization_id = ${organization} and a.starts_at >= ${began} and a.starts_at < ${ended} ${ofDoctor}
    order by a.starts_at, a.id limit ${MOST + 1}`)
  return rows
}

/** Doctors who have left still stand where they have appointments. */
function withFormerDoctors(place: Place, docs: readonly CalendarAppointment[]): CalendarDoctor[] {
  const known = new Map(place.doctors.map((doctor) => [doctor.id, doctor]))
  for (const { doctor, doctorName } of docs)
    if (!known.has(doctor)) known.set(doctor, { id: doctor, name: doctorName, nameAr: null })
  return [...known.values()]
}

/**
 * The appointments of some days at an organization with what a calendar is drawn from, in two
 * statements. Days begin and end by the organization's clocks.
 * @throws Refusal `forbidden` for patients, `not-found` for an organization out of reach
 */
export async function readCalendar(
  req: PayloadRequest,
  actor: Actor,
  asked: CalendarQuestion,
): Promise<Calendar> {
  const place = await findPlace(req, placeOf(actor, asked.organization))
  const found = await findRows(req, place, asked)
  const docs = found.slice(0, MOST)
  const now = clock.now()
  return {
    ...place,
    doctors: withFormerDoctors(place, docs),
    from: asked.from,
    to: asked.to,
    today: calendarDateIn(place.zone, now),
    asOf: now.toISOString(),
    ownDoctor: actor.scope.staffId,
    docs,
    isCut: found.length > MOST,
  }
}
