import type { Payload } from 'payload'

import { programMonthOn } from '../../lib/calendarDate.ts'
import { daysBetween } from '../../lib/zonedTime.ts'
import type { DashboardPlace } from './findDashboardPlace.ts'

/** Overdue patients on one page. */
export const OVERDUE_ROWS = 10

interface OverdueRow {
  patient: string
  name: string
  initials: string
  documentNumber: string | null
  /** The last attention `YYYY-MM-DD`; null when there was none. */
  lastFollowUpOn: string | null
  admissionStart: string
  /** Days since the last attention, or since the admission where there was none. */
  days: number
}

/** The clinical programme of an organization (S0's dashboard). */
export interface ProgramFigures {
  /** Patients with an active admission. */
  active: number
  /** After so many days without a follow-up a patient counts as overdue. */
  overdueFollowUpDays: number
  overdue: { total: number; page: number; totalPages: number; rows: OverdueRow[] }
  latestAdmission: { patient: string; name: string; startDate: string } | null
  /** Active admissions by calendar month of the programme, 1 to 18, those months that have any. */
  byProgramMonth: { month: number; count: number }[]
}

interface Figures {
  overdueFollowUpDays: number
  starts: { month: string; count: number }[] | null
  latest: { patient: string; name: string; startDate: string } | null
  total: number
  rows: Omit<OverdueRow, 'initials' | 'days'>[] | null
}

/**
 * $1 organization, $2 its present day, $3 and $4 the page. A follow-up of an earlier cycle makes nobody
 * overdue whose new cycle has just begun. Who was never attended comes first, then who waits longest.
 */
const statement = `
with place as (
  select overdue_follow_up_days::int as days, to_char($2::date - overdue_follow_up_days::int, 'YYYY-MM-DD') as since
  from organizations where id = $1),
late as materialized (
  select p.id as patient, p.full_name as name, p.document_number as "documentNumber",
    p.last_follow_up_on as "lastFollowUpOn", a.start_date as "admissionStart"
  from place join patients p on p.organization_id = $1 and p.is_active
      and (p.last_follow_up_on is null or p.last_follow_up_on < place.since)
    join admissions a on a.patient_id = p.id and a.organization_id = $1 and a.status = 'active'
  where a.start_date < place.since or exists (select 1 from follow_ups f where f.admission_id = a.id))
select place.days as "overdueFollowUpDays",
  (select json_agg(by_start) from (select left(start_date, 7) as month, count(*)::int as count from admissions
    where organization_id = $1 and status = 'active' group by 1) by_start) as starts,
  (select json_build_object('patient', p.id, 'name', p.full_name, 'startDate', a.start_date)
    from (select patient_id, start_date from admissions where organization_id = $1
      order by start_date desc, created_at desc limit 1) a join patients p on p.id = a.patient_id) as latest,
  (select count(*)::int from late) as total,
  (select json_agg(shown) from (select * from late
    order by "lastFollowUpOn" nulls first, "admissionStart", name, patient limit $3 offset $4) shown) as rows
from place`

const initialsOf = (name: string): string => {
  const parts = name.split(/\s+/).filter(Boolean)
  const chosen = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return chosen.map((part) => [...(part ?? '')][0]?.toUpperCase() ?? '').join('')
}

/** Active patients, who of them is overdue, the latest admission and months of the programme, in one statement. */
export async function describeProgram(
  payload: Payload,
  { organization, today }: DashboardPlace,
  page: number,
): Promise<ProgramFigures> {
  const found = await payload.db.pool.query<Figures>(statement, [
    organization,
    today,
    OVERDUE_ROWS,
    (page - 1) * OVERDUE_ROWS,
  ])
  const [figures] = found.rows
  if (!figures) throw new Error('The organization has gone.')
  const { latest, overdueFollowUpDays, rows, starts, total } = figures
  const months = new Map<number, number>()
  for (const { count, month: begun } of starts ?? []) {
    const month = programMonthOn(`${begun}-01`, today)
    months.set(month, (months.get(month) ?? 0) + count)
  }
  return {
    active: [...months.values()].reduce((sum, count) => sum + count, 0),
    overdueFollowUpDays,
    overdue: {
      total,
      page,
      totalPages: Math.max(1, Math.ceil(total / OVERDUE_ROWS)),
      rows: (rows ?? []).map((row) => ({
        ...row,
        initials: initialsOf(row.name),
        days: daysBetween(row.lastFollowUpOn ?? row.admissionStart, today),
      })),
    },
    latestAdmission: latest,
    byProgramMonth: [...months]
      .map(([month, count]) => ({ month, count }))
      .sort((one, other) => one.month - other.month),
  }
}
