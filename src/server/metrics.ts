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
