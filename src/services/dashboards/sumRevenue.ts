import type { Payload } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import { addDays, dayBounds } from '../../lib/zonedTime.ts'
import type { DashboardPlace } from './findDashboardPlace.ts'

export const periods = ['day', 'week', 'month'] as const
export type Period = (typeof periods)[number]

/** Which revenue is asked for. */
export interface AskedRevenue {
  /** First and last day, `YYYY-MM-DD`. */
  from: string
  to: string
  by: Period
  /** A staff record; null for all doctors of the organization. */
  doctor: string | null
}

/** What completed visits have brought, by day, week (from Monday) or month. */
export interface Revenue extends AskedRevenue {
  timezone: string
  currency: string
  totals: { revenue: number; count: number }
  /** Every period of the time asked for, empty ones too; `start` is its first day. */
  series: { start: string; revenue: number; count: number }[]
}

const statementFor = (whose: string): string => `
select to_char(date_trunc($4, starts_at at time zone $5), 'YYYY-MM-DD') as start,
  coalesce(sum(cost), 0)::float8 as revenue, count(*)::int as count
from appointments
where ${whose} and organization_id = $1 and status = 'completed' and starts_at >= $2 and starts_at < $3
group by 1`

const ofAll = statementFor('true')
const ofDoctor = statementFor('doctor_id = $6')

/** The first days of the periods between two days. */
function listStarts(from: string, to: string, by: Period): string[] {
  const starts: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const start =
      by === 'month'
        ? `${day.slice(0, 7)}-01`
        : by === 'week'
          ? addDays(day, -((new Date(day).getUTCDay() + 6) % 7))
          : day
    if (starts.at(-1) !== start) starts.push(start)
  }
  return starts
}

/** @throws Refusal `not-found` for a staff record that is not of the organization */
export async function requireDoctor(
  payload: Payload,
  { organization }: DashboardPlace,
  doctor: string,
): Promise<void> {
  const known = await payload.db.pool.query(
    'select from staff where id = $1 and organization_id = $2',
    [doctor, organization],
  )
  if (known.rowCount === 0) throw new Refusal('not-found')
}

/** Sums the cost of completed appointments by period, in one statement. */
export async function sumRevenue(
  payload: Payload,
  { currency, organization, timezone }: DashboardPlace,
  asked: AskedRevenue,
): Promise<Revenue> {
  const { by, doctor, from, to } = asked
  const begins = dayBounds(timezone, from).from.toISOString()
  const ends = dayBounds(timezone, to).to.toISOString()
  const values = [organization, begins, ends, by, timezone, ...(doctor === null ? [] : [doctor])]
  const { rows } = await payload.db.pool.query<Revenue['series'][number]>(
    doctor === null ? ofAll : ofDoctor,
    values,
  )
  const found = new Map(rows.map((row) => [row.start, row]))
  const series = listStarts(from, to, by).map(
    (start) => found.get(start) ?? { start, revenue: 0, count: 0 },
  )
  const totals = { revenue: 0, count: 0 }
  for (const { count, revenue } of rows) {
    totals.revenue += revenue
    totals.count += count
  }
  return { ...asked, timezone, currency, totals, series }
}
