import type { Payload } from 'payload'

import { env } from '../../lib/env.ts'
import { createDashboardCache, type DashboardCache } from './cache/dashboardCache.ts'

let cache: DashboardCache | null = null

/** The cache of this process; opened with the first dashboard that somebody looks at. */
export function rememberDashboard(
  payload: Payload,
  ...asked: Parameters<DashboardCache['remember']>
): Promise<string> {
  cache ??= createDashboardCache({
    address: env.DATABASE_URL,
    redisAddress: env.REDIS_URL,
    onTrouble: (msg, err) => payload.logger.warn({ err, msg }),
  })
  return cache.remember(...asked)
}
