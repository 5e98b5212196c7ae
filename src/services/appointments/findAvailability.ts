import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Words } from '../../lib/words.ts'
import { freeTimes, isFree } from './freeTimes.ts'
import { type NoneFreeCode, whyNoneFree } from './whyNoneFree.ts'

interface Question {
  organization: string
  doctor: string
  /** `YYYY-MM-DD` by the organization's clocks. */
  date: string
}

export interface Availability {
  timezone: string
  slots: { startsAt: string; endsAt: string }[]
  /** Why there is none. */
  reasons: { code: NoneFreeCode; words: Words }[]
  /** The doctor's first free time of that day or the two weeks after it. */
  nextFreeAt: string | null
}

type Row = Record<string, unknown> & {
  timezone: string
  today: string
  minutes: number
  status: string
  closed: boolean
  times: boolean
  free: number[] | null
  next: number | null
}

/** How many days are looked through for the next free time. */
const DAYS = 15

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

/**
 * The free times of a doctor on a day, by the hours of the organization and without what is taken or
 * past; why, when there is none. One statement.
 * @throws Refusal `not-found` for whom the organization does not employ
 */
export async function findAvailability(
  req: PayloadRequest,
  { date, doctor, organization }: Question,
): Promise<Availability> {
  const db = await databaseOf(req)
  const found = await db.execute<Row>(sql`
    with doctors as (
      select id, status from staff where id = ${doctor}::uuid and organization_id = ${organization}::uuid
    ), ${freeTimes({ organization, from: date, days: DAYS, now: clock.now() })},
    bounds as (
      select ${date}::date::timestamp at time zone timezone as begins, (${date}::date + 1)::timestamp at time zone timezone as ends
      from hours
    ), free as (
      select s.starts, extract(epoch from s.starts)::float8 * 1000 as at from slots s left join busy b on true where ${isFree}
    )
    select h.timezone, h.today::text, d.status, extract(epoch from h.slot)::int / 60 as minutes,
      extract(dow from ${date}::date)::int = any (h.closed) as closed,
      exists (select 1 from slots s where s.starts < bounds.ends) as times,
      (select json_agg(f.at order by f.at) from free f where f.starts < bounds.ends) as free,
      (select min(f.at) from free f) as next
    from doctors d, hours h, bounds`)
  const [row] = found.rows
  if (!row) throw new Refusal('not-found')
  const works = row.status === 'active'
  const slots = works
    ? (row.free ?? []).map((at) => ({ startsAt: iso(at), endsAt: iso(at + row.minutes * 60_000) }))
    : []
  return {
    timezone: row.timezone,
    slots,
    nextFreeAt: works && row.next !== null ? iso(row.next) : null,
    reasons:
      slots.length > 0
        ? []
        : whyNoneFree({
            date,
            today: row.today,
            isClosedDay: row.closed,
            doctorStatus: row.status,
            hasTimes: row.times,
          }),
  }
}
