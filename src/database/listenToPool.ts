import type { Payload } from 'payload'

/**
 * Keeps the process alive when PostgreSQL ends idle connections, as it does on a restart: without a
 * listener Node takes the pool's error event for a crash. The pool replaces such connections itself.
 */
export const listenToPool = (payload: Payload): void => {
  payload.db.pool.on('error', (error: Error) => {
    payload.logger.warn({ err: error, msg: 'an idle database connection was lost' })
  })
}
