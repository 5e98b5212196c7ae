import { createClient } from '@redis/client'

import { type Finding, ok, problem } from './finding.ts'

const ANSWER_MILLISECONDS = 2_000

/** Greets the Redis of dashboards. */
export async function checkRedis(address: string): Promise<Finding> {
  const { host } = new URL(address)
  const client = createClient({
    url: address,
    socket: { connectTimeout: ANSWER_MILLISECONDS, reconnectStrategy: false },
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.ping()
    return ok('Redis answers.')
  } catch {
    return problem(
      `Redis at ${host} cannot be used: correct REDIS_URL or leave it out. Dashboards are worked out anew until then.`,
    )
  } finally {
    if (client.isOpen) client.destroy()
  }
}
