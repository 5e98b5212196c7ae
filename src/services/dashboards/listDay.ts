import type { Payload } from 'payload'

import { ageOn } from '../../lib/calendarDate.ts'
import { dayBounds } from '../../lib/zonedTime.ts'
import type { DashboardPlace } from './findDashboardPlace.ts'

export const statuses = [
  'pending',
  'confirmed',
  'checked_in',
  'completed',
  'canceled',
  'no_show',
] as const

/** An appointment as boards show it. */
export interface DayRow {
  id: string
  revision: number
  patient: string
  patientName: string | null
  patientNameAr: string | null
  fileNumber: string | null
  age: number | null
  gender: string | null
  doctor: string
  doctorName: string | null
  doctorNameAr: string | null
  startsAt: Date
  endsAt: Date
  status: (typeof statuses)[number]
  isPrior: boolean
  cost: number | null
  /** The patient's visit before this one, those that did not take place apart. */
  previousAppointment: { id: string; startsAt: Date } | null
}

type Counts = Record<'total' | 'prior' | (typeof statuses)[number], number>

/** One day of an organization, or of one of its doctors. */
export interface Day {
  date: string
  timezone: string
  currency: string
  counts: Counts
  /** Sum of what completed visits cost; null for who may not see it. */
  revenue: number | null
  rows: DayRow[]
}

interface Found extends Omit<DayRow, 'age' | 'previousAppointment'> {
  birthDate: string | null
  previousId: string | null
  previousStart: Date | null
}

/** The priority visits first, then by time; the visit before each through the index of its patient. */
const statementFor = (whose: string): string => `
select a.id, a.revision::int as revision, a.patient_id as patient, a.patient_name as "patientName",
  nullif(concat_ws(' ', p.first_name_ar, p.last_name_ar), '') as "patientNameAr",
  nullif(concat_ws(' ', s.first_name_ar, s.last_name_ar), '') as "doctorNameAr",
  p.file_number as "fileNumber", p.birth_date as "birthDate", p.gender, a.doctor_id as doctor, a.doctor_name as "doctorName",
  a.starts_at as "startsAt", a.ends_at as "endsAt", a.status, coalesce(a.is_prior, false) as "isPrior", a.cost::float8 as cost,
  previous.id as "previousId", previous.starts_at as "previousStart"
from appointments a join patients p on p.id = a.patient_id join staff s on s.id = a.doctor_id
left join lateral (select b.id, b.starts_at from appointments b
  where b.patient_id = a.patient_id and b.starts_at < a.starts_at and b.status not in ('canceled', 'no_show')
  order by b.starts_at desc limit 1) previous on true
where ${whose} and a.organization_id = $1 and a.starts_at >= $2 and a.starts_at < $3
order by coalesce(a.is_prior, false) desc, a.starts_at, a.id`

const ofAll = statementFor('true')
const ofDoctor = statementFor('a.doctor_id = $4')

interface AskedDay {
  date: string
  /** A staff record; without it the day of the whole organization. */
  doctor?: string
  seesRevenue: boolean
}

const rowOf = (found: Found, today: string, seesRevenue: boolean): DayRow => {
  const { birthDate, cost, previousId, previousStart, ...rest } = found
  return {
    ...rest,
    age: birthDate === null ? null : ageOn(birthDate, today),
    cost: seesRevenue ? cost : null,
    previousAppointment:
      previousId && previousStart ? { id: previousId, startsAt: previousStart } : null,
  }
}

/** The appointments of one day `YYYY-MM-DD` in the organization's time zone with their figures, in one statement. */
export async function listDay(
  payload: Payload,
  { currency, organization, timezone, today }: DashboardPlace,
  { date, doctor, seesRevenue }: AskedDay,
): Promise<Day> {
  const { from, to } = dayBounds(timezone, date)
  const values = [organization, from.toISOString(), to.toISOString()]
  const { rows: found } = await payload.db.pool.query<Found>(
    doctor ? ofDoctor : ofAll,
    doctor ? [...values, doctor] : values,
  )
  const counts: Counts = {
    total: found.length,
    pending: 0,
    confirmed: 0,
    checked_in: 0,
    completed: 0,
    canceled: 0,
    no_show: 0,
    prior: 0,
  }
  let revenue = 0
  for (const { cost, isPrior, status } of found) {
    counts[status] += 1
    if (isPrior) counts.prior += 1
    if (status === 'completed') revenue += cost ?? 0
  }
  return {
    date,
    timezone,
    currency,
    counts,
    revenue: seesRevenue ? revenue : null,
    rows: found.map((row) => rowOf(row, today, seesRevenue)),
  }
}
