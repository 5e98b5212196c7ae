import type { Payload } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { seenRows } from './seenRows.ts'

/** What the dashboard counts, each by the column that says its state. */
const counted = {
  appointments: { table: 'appointments', state: 'status' },
  patients: { table: 'patients', state: 'is_active' },
  staff: { table: 'staff', state: 'account_state' },
  users: { table: 'users', state: 'status' },
} as const

export type Counted = keyof typeof counted

const isCounted = (name: string): name is Counted => Object.hasOwn(counted, name)

export interface Overview {
  /** The day that "today" stands for in the actor's organization, as two instants. */
  from: string
  to: string
  /** Rows by state; a collection that the actor does not reach beyond own rows is absent. */
  counts: Partial<Record<Counted, Record<string, number>>>
}

interface CountRow {
  what: string
  state: string | null
  rows: number
}

/** Today's figures for the dashboard, in one statement, held to what the actor may read. */
export async function countOverview(payload: Payload, actor: Actor, now: Date): Promise<Overview> {
  const values: unknown[] = [now.toISOString(), actor.scope.settings?.timezone ?? 'UTC']
  const parts = Object.keys(counted)
    .filter(isCounted)
    .flatMap((what) => {
      const condition = seenRows(actor, what, values)
      const { table, state } = counted[what]
      const ofToday =
        what === 'appointments'
          ? ' and starts_at >= (select began from day) and starts_at < (select ended from day)'
          : ''
      return condition === null
        ? []
        : `select '${what}', ${state}::text, count(*)::int from ${table} where ${condition}${ofToday} group by ${state}`
    })
  const found = await payload.db.pool.query<CountRow & { began: Date; ended: Date }>(
    `with midnight as (select date_trunc('day', $1::timestamptz at time zone $2) as local),
      day as (select local at time zone $2 as began, (local + interval '1 day') at time zone $2 as ended from midnight)
    select began, ended, what, state, rows from day left join
      (${['select null::text as what, null::text as state, 0 as rows where false', ...parts].join(' union all ')}) as figures
      on true`,
    values,
  )
  const counts: Overview['counts'] = {}
  for (const { what, state, rows } of found.rows) {
    if (what && isCounted(what)) (counts[what] ??= {})[state ?? 'none'] = rows
  }
  const [first] = found.rows
  if (!first) throw new Error('The day could not be found.')
  return { from: first.began.toISOString(), to: first.ended.toISOString(), counts }
}
