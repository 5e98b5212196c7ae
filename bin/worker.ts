// The background worker: duties that repeat by the clock. Any number may run, on any machine.
import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { dutiesOf } from '../src/jobs/duties.ts'
import { repeat } from '../src/jobs/repeat.ts'
import { env } from '../src/lib/env.ts'
import { createLogger } from '../src/lib/logger.ts'
import { stopSignal } from './running/stopSignal.ts'

/** What has not finished by then is rolled back by PostgreSQL and repeated by the next worker. */
const GRACE_MILLISECONDS = 800

const log = createLogger(env.LOG_LEVEL).child({ process: 'worker' })
const stopped = stopSignal()

const database = new pg.Pool({
  connectionString: env.DATABASE_URL,
  application_name: 'polyclinic-worker',
  max: 3,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 60_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
})
// Without a listener the end of an idle connection, as on a restart, would end the process.
database.on('error', (error) => log.warn({ err: error, msg: 'a database connection was lost' }))

log.info({ msg: 'the worker runs' })
const working = Promise.all(dutiesOf(database).map((duty) => repeat(duty, log, stopped)))
await new Promise((resolve) => stopped.addEventListener('abort', resolve, { once: true }))
await Promise.race([working.then(() => database.end()), pause(GRACE_MILLISECONDS)])
log.info({ msg: 'the worker has stopped' })
process.exit(0)
