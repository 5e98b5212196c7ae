import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'

/** What attempts are counted against, how many may fail within the window, and how long that is. */
export interface Counter {
  key: Buffer
  limit: number
  minutes: number
}

/** How many attempts a counter has seen in its window, this one included, and when the window ends. */
export interface Standing {
  attempts: number
  endsAt: Date
}

const ADDRESS_LIMIT = 30
const ADDRESS_MINUTES = 15

export const hashKey = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whoever has an IPv6 address has a whole network of them: its first four groups stand for all. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...gap, ...last].slice(0, 4).join(':')
}

/** The counter of the address that a request comes from. What comes from no address is the product itself. */
export function addressCounter(req: Pick<PayloadRequest, 'headers'>): Counter {
  const { ip } = requestOrigin(req)
  const limit = ip === null ? Number.MAX_SAFE_INTEGER : ADDRESS_LIMIT
  return { key: hashKey(`address:${networkOf(ip ?? '')}`), limit, minutes: ADDRESS_MINUTES }
}

type Row = Record<string, unknown> & { key: string; attempts: number; endsAt: string }
type Asked = Pick<PayloadRequest, 'payload'>

const standingOf = (rows: Row[], { key }: Counter): Standing | null => {
  const row = rows.find((found) => found.key === key.toString('hex'))
  return row ? { attempts: row.attempts, endsAt: new Date(row.endsAt) } : null
}

const keysOf = (counters: readonly Counter[]) =>
  sql.join(
    counters.map(({ key }) => sql`${key}::bytea`),
    sql`, `,
  )

// Counting stays outside of the request's transaction, so that a refusal does not undo it.
const outside = ({ payload }: Asked) => databaseOf({ payload })

/** Where counters stand, without counting; null for one that is at rest. */
export async function readCounters(
  req: Asked,
  counters: readonly Counter[],
): Promise<(Standing | null)[]> {
  const db = await outside(req)
  const found = await db.execute<Row>(sql`
    select encode(key, 'hex') as key, attempts, window_ends_at as "endsAt" from attempt_counters
    where key in (${keysOf(counters)}) and window_ends_at > ${clock.now().toISOString()}::timestamptz`)
  return counters.map((counter) => standingOf(found.rows, counter))
}

/**
 * Counts one attempt before it is made, so that parallel ones are exact: by one statement against
 * the address, and against the others only when the address may still try.
 */
export async function reserveAttempt(
  req: Asked,
  address: Counter,
  others: readonly Counter[],
): Promise<{ address: Standing; others: (Standing | null)[] }> {
  const at = clock.now().toISOString()
  const rows = [address, ...others].map(
    ({ key, minutes, limit }) =>
      sql`(${key}::bytea, ${`${minutes} minutes`}::interval, ${limit}::bigint)`,
  )
  const count = sql`
    on conflict (key) do update set
      attempts = case when c.window_ends_at <= ${at}::timestamptz then 1 else c.attempts + 1 end,
      window_ends_at = case when c.window_ends_at <= ${at}::timestamptz then excluded.window_ends_at else c.window_ends_at end
    returning encode(key, 'hex') as key, attempts, window_ends_at as "endsAt"`
  const db = await outside(req)
  const counted = await db.execute<Row>(sql`
    with asked (key, wide, most) as (values ${sql.join(rows, sql`, `)}),
    place as (
      insert into attempt_counters as c (key, attempts, window_ends_at)
      select key, 1, ${at}::timestamptz + wide from asked where key = ${address.key}::bytea ${count}),
    named as (
      insert into attempt_counters as c (key, attempts, window_ends_at)
      select key, 1, ${at}::timestamptz + wide from asked
      where key <> ${address.key}::bytea and (select attempts from place) <= ${address.limit}::bigint
      order by key ${count})
    select * from place union all select * from named`)
  const own = standingOf(counted.rows, address)
  if (!own) throw new Error('The attempt was not counted.')
  return { address: own, others: others.map((counter) => standingOf(counted.rows, counter)) }
}

/** Takes back one counted attempt. */
export async function takeBackAttempt(req: Asked, counters: readonly Counter[]): Promise<void> {
  const db = await outside(req)
  await db.execute(sql`
    update attempt_counters set attempts = attempts - 1
    where key in (select key from attempt_counters where key in (${keysOf(counters)}) and attempts > 0 order by key for update)`)
}

/** Forgets what failed before, because the right credential came, and gives the address its attempt back. */
export async function rewardAttempt(
  req: Asked,
  address: Counter,
  others: readonly Counter[],
): Promise<void> {
  if (others.length === 0) return takeBackAttempt(req, [address])
  const db = await outside(req)
  await db.execute(sql`
    with forgotten as (delete from attempt_counters where key in (${keysOf(others)}))
    update attempt_counters set attempts = attempts - 1 where key = ${address.key}::bytea and attempts > 0`)
}
