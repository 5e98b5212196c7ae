import { sql } from '@payloadcms/db-postgres'

type Fragment = ReturnType<typeof sql>

interface Span {
  organization: string
  /** The first day `YYYY-MM-DD` looked at, by the organization's clocks; today when it is null. */
  from: string | null
  days: number
  now: Date
}

/**
 * The beginning of a statement about free times: `hours` is how the organization works and what day
 * it is there, `slots` are the times it offers on those days from now on, as steps of real time
 * from opening to closing, and `busy` is when each of the `doctors` is taken. Whoever uses it
 * defines `doctors` (with `id`) first.
 */
export const freeTimes = ({ days, from, now, organization }: Span): Fragment => sql`
  hours as (
    select timezone, opens_at::time as opens, closes_at::time as closes,
      make_interval(mins => slot_minutes::int) as slot,
      (${now.toISOString()}::timestamptz at time zone timezone)::date as today,
      array(select value::text::int from organizations_closed_days where parent_id = o.id) as closed
    from organizations o where id = ${organization}::uuid
  ), slots as materialized (
    select starts, starts + slot as ends
    from hours, generate_series(0, ${days - 1}::int) as later,
      lateral (select coalesce(${from}::date, today) + later as day) as asked,
      generate_series((day + opens) at time zone timezone, (day + closes) at time zone timezone - slot, slot) as starts
    where extract(dow from day)::int <> all (closed) and starts >= ${now.toISOString()}::timestamptz
  ), busy as (
    select a.doctor_id, range_agg(tstzrange(a.starts_at, a.ends_at)) as times
    from doctors d join appointments a on a.doctor_id = d.id
    where a.status not in ('canceled', 'no_show')
      and a.starts_at < (select max(ends) from slots)
      and a.starts_at > (select min(starts) from slots) - interval '24 hours'
    group by a.doctor_id
  )`

/** Whether a slot `s` is free in what stands for a doctor in `b`, the row of `busy`, if there is one. */
export const isFree: Fragment = sql`(b.times is null or not b.times && tstzrange(s.starts, s.ends))`
