import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What a process counts; in a cluster the primary adds up the processes' registries. */
export const registry = new Registry()

collectDefaultMetrics({ register: registry })

const requests = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the arrival of a request to its answer, by route and status class.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
})

const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])

/** Records one answered request. The route is a template, never a path, so that labels stay few. */
export function observeRequest(
  method: string,
  route: string,
  status: number,
  milliseconds: number,
): void {
  const known = methods.has(method) ? method : 'other'
  requests.observe(
    { method: known, route, status: `${Math.floor(status / 100)}xx` },
    milliseconds / 1000,
  )
}

interface Pool {
  totalCount: number
  idleCount: number
  waitingCount: number
}

/** Shows the state of the database pool each time the metrics are read. */
export function observePool(pool: Pool): void {
  const name = 'database_pool_connections'
  if (registry.getSingleMetric(name)) return
  const gauge = new Gauge({
    name,
    help: 'Connections of the database pool, and requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect: () => {
      gauge.set({ state: 'total' }, pool.totalCount)
      gauge.set({ state: 'idle' }, pool.idleCount)
      gauge.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
}

/** How many rows are counted at most, so that a measurement stays cheap whatever has piled up. */
const COUNTED_MAX = 10_000

const messagesStatement = `
with waiting as (
  select m.created_at from (
    select key from graphile_worker.jobs where task_identifier = 'send-message' limit ${COUNTED_MAX}) as jobs
  join messages m on m.id = jobs.key::uuid)
select (select count(*) from waiting)::int as queued,
  coalesce((select extract(epoch from now() - min(created_at)) from waiting), 0)::float8 as age,
  (select count(*) from (select from messages where status = 'failed' limit ${COUNTED_MAX}) as lost)::int as failed`

interface MessageFigures {
  queued: number
  age: number
  failed: number
}

interface MessagesDatabase {
  query: (query: { text: string; name: string }) => Promise<{ rows: MessageFigures[] }>
}

/** Shows what waits to be sent and what could not be. All processes see the same, so one is believed. */
export function observeMessages(database: MessagesDatabase): void {
  if (registry.getSingleMetric('messages_queued')) return
  let asking: Promise<MessageFigures | undefined> | undefined
  // The three are read at once, from one statement. Without an answer the last figures stay, and
  // the database's own measurements tell why.
  const ask = () =>
    (asking ??= database
      .query({ text: messagesStatement, name: 'message-metrics' })
      .then(({ rows }) => rows[0])
      .catch(() => undefined)
      .finally(() => (asking = undefined)))
  const observe = (name: string, help: string, figure: keyof MessageFigures): void => {
    const gauge = new Gauge({
      name,
      help,
      aggregator: 'max',
      registers: [registry],
      collect: async () => {
        const figures = await ask()
        if (figures) gauge.set(figures[figure])
      },
    })
  }
  observe('messages_queued', 'Messages that wait to be sent, at most 10,000.', 'queued')
  observe('messages_oldest_seconds', 'Age of the message that has waited longest.', 'age')
  observe('messages_failed', 'Messages that were given up, at most 10,000.', 'failed')
}
