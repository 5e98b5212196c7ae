import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { ageOn, calendarDateIn } from '../../lib/calendarDate.ts'
import type { AppointmentStatus } from '../../lib/clinicChoices.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { matchPatients } from '../patients/matchPatients.ts'

/** What of the appointments of an organization is asked for; days are those of its clocks. */
export interface HistoryQuestion {
  organization: string
  from?: string | undefined
  to?: string | undefined
  status?: AppointmentStatus | undefined
  doctor?: string | undefined
  patient?: string | undefined
  /** Part of a patient's name, document, file number or phone. */
  q?: string | undefined
  oldestFirst: boolean
  page: number
  limit: number
}

interface Stored {
  id: string
  revision: number
  patient: string
  patientName: string
  patientNameAr: string | null
  fileNumber: string | null
  doctor: string
  doctorName: string
  doctorNameAr: string | null
  status: AppointmentStatus
  isPrior: boolean
  cost: number | null
  birthDate: string | null
  at: number
}

export type HistoryRow = Omit<Stored, 'at' | 'birthDate'> & { age: number | null; startsAt: string }

export interface History {
  timezone: string
  currency: string
  totalDocs: number
  /** Whether there are more than are counted. */
  isCapped: boolean
  docs: HistoryRow[]
}

/** So many are counted and can be leafed through; who looks further narrows the days. */
const MOST = 10_000
/** So many patients that a search finds are looked up. */
const MOST_PATIENTS = 500

type Answer = Record<string, unknown> & {
  timezone: string
  currency: string
  total: number
  docs: Stored[]
}

type Fragment = ReturnType<typeof sql>

const all = (conditions: readonly (Fragment | false)[]): Fragment =>
  sql.join(
    conditions.filter((each) => each !== false),
    sql` and `,
  )

function conditionsOf(asked: HistoryQuestion): Fragment {
  const { doctor, from, organization, patient, q = '', status, to } = asked
  const match = matchPatients(q)
  const midnight = (day: string): Fragment =>
    sql`(select ${day}::date::timestamp at time zone timezone from place)`
  return all([
    sql`a.organization_id = ${organization}::uuid`,
    from !== undefined && sql`a.starts_at >= ${midnight(from)}`,
    to !== undefined &&
      sql`a.starts_at < (select (${to}::date + 1)::timestamp at time zone timezone from place)`,
    status !== undefined && sql`a.status = ${status}`,
    doctor !== undefined && sql`a.doctor_id = ${doctor}::uuid`,
    patient !== undefined && sql`a.patient_id = ${patient}::uuid`,
    match !== null &&
      sql`a.patient_id in (select p.id from patients p
        where p.organization_id = ${organization}::uuid and ${match.isMatch} limit ${MOST_PATIENTS})`,
  ])
}

/**
 * The appointments of an organization that match, newest first unless asked otherwise, with their
 * patients' file numbers and ages, in one statement.
 * @throws Refusal `not-found` for an organization that does not exist
 */
export async function listHistory(req: PayloadRequest, asked: HistoryQuestion): Promise<History> {
  const db = await databaseOf(req)
  const where = conditionsOf(asked)
  const order = asked.oldestFirst
    ? sql`order by a.starts_at, a.id`
    : sql`order by a.starts_at desc, a.id desc`
  const { rows } = await db.execute<Answer>(sql`
    with place as (select timezone, currency from organizations where id = ${asked.organization}::uuid),
    shown as (
      select a.* from appointments a where ${where} ${order}
      limit ${asked.limit}::int offset ${(asked.page - 1) * asked.limit}::int)
    select place.timezone, place.currency,
      (select count(*)::int from (select 1 from appointments a where ${where} limit ${MOST + 1}::int) as counted) as total,
      (select coalesce(json_agg(json_build_object(
          'id', a.id, 'revision', a.revision, 'patient', a.patient_id, 'patientName', coalesce(a.patient_name, ''),
          'patientNameAr', nullif(concat_ws(' ', p.first_name_ar, p.last_name_ar), ''),
          'doctorNameAr', nullif(concat_ws(' ', s.first_name_ar, s.last_name_ar), ''),
          'fileNumber', p.file_number, 'birthDate', p.birth_date, 'doctor', a.doctor_id,
          'doctorName', coalesce(a.doctor_name, ''), 'status', a.status, 'isPrior', coalesce(a.is_prior, false),
          'cost', a.cost, 'at', extract(epoch from a.starts_at) * 1000) ${order}), '[]')
        from shown a join patients p on p.id = a.patient_id join staff s on s.id = a.doctor_id) as docs
    from place`)
  const [found] = rows
  if (!found) throw new Refusal('not-found', 'organization')
  const { currency, timezone, total } = found
  const today = calendarDateIn(timezone, clock.now())
  return {
    timezone,
    currency,
    totalDocs: Math.min(total, MOST),
    isCapped: total > MOST,
    docs: found.docs.map(({ at, birthDate, ...row }) => ({
      ...row,
      age: birthDate === null ? null : ageOn(birthDate, today),
      startsAt: new Date(at).toISOString(),
    })),
  }
}
