import type { Server } from 'node:http'

/**
 * Stops accepting, lets running requests finish, and cuts off what has not finished in time.
 * Connections that are kept alive are closed as soon as they fall idle.
 */
export async function closeServer(server: Server, graceMilliseconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
  await promise
  clearInterval(idle)
  clearTimeout(late)
}
