import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import { run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Logger } from 'pino'

import { createQueueLogger } from './queueLogger.ts'
import { holdSignOfLife } from './signOfLife.ts'

const CONCURRENCY = 10
/** One for each job, and for listening, fetching and finishing. */
const CONNECTIONS_MAX = CONCURRENCY + 4
const POLL_MILLISECONDS = 2_000
const AGAIN_MILLISECONDS = 1_000
/** How long mails that were under way when a queue was cut off may still be marked. */
const LINGER_MILLISECONDS = 60_000

function openPool(connectionString: string, log: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'polyclinic-queue',
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    lock_timeout: 10_000,
    // A row stays locked while its mail is under way, which a slow mail server may draw out.
    idle_in_transaction_session_timeout: 300_000,
  })
  const tell = (error: Error): void =>
    log.debug({ err: error, msg: 'a connection of the queue was lost' })
  pool.on('error', tell)
  // Connections in use tell of their end themselves; without a listener that would end the process.
  pool.on('connect', (client) => void client.on('error', tell))
  return pool
}

/**
 * Runs the tasks of the queue until the signal, then lets the running ones finish. While the
 * database is away it is tried again every second.
 */
export async function runQueue(
  connectionString: string,
  taskList: TaskList,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const logger = createQueueLogger(log)
  let failures = 0
  while (!signal.aborted) {
    const pool = openPool(connectionString, log)
    const events: WorkerEvents = new EventEmitter()
    const ended = new AbortController()
    events.on('pool:create', ({ workerPool }) => {
      void holdSignOfLife(connectionString, workerPool.id, ended.signal)
    })
    // The library stops for good when it cannot store the end of a job, and may wait forever then.
    const cutOff = new Promise<'cut off'>((resolve) => {
      events.on('pool:fatalError', () => resolve('cut off'))
    })
    let runner: Runner | undefined
    let lingers = false
    const stop = (): void => void runner?.stop().catch(() => undefined)
    try {
      runner = await run({
        pgPool: pool,
        concurrency: CONCURRENCY,
        pollInterval: POLL_MILLISECONDS,
        noHandleSignals: true,
        parsedCronItems: [],
        taskList,
        events,
        logger,
      })
      if (failures > 0) log.info({ failures, msg: 'the queue runs again' })
      failures = 0
      signal.addEventListener('abort', stop)
      if (signal.aborted) stop()
      lingers = (await Promise.race([runner.promise, cutOff])) === 'cut off'
    } catch (error) {
      failures += 1
      if (failures === 1) log.warn({ err: error, msg: 'the queue stopped, it is started again' })
    } finally {
      ended.abort()
      signal.removeEventListener('abort', stop)
      if (lingers) setTimeout(() => void pool.end(), LINGER_MILLISECONDS).unref()
      else await Promise.race([pool.end(), pause(AGAIN_MILLISECONDS)])
    }
    if (!signal.aborted)
      await pause(AGAIN_MILLISECONDS, undefined, { signal }).catch(() => undefined)
  }
}
