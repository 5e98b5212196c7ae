// The background worker: the queue of messages, and duties that repeat by the clock. Any number may
// run, on any machine.
import './running/smallHeap.ts'

import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { createRunBulkJob } from '../src/jobs/createRunBulkJob.ts'
import { dutiesOf } from '../src/jobs/duties.ts'
import { removeFiles } from '../src/jobs/removeFiles.ts'
import { repeat } from '../src/jobs/repeat.ts'
import { runQueue } from '../src/jobs/runQueue.ts'
import { createSendMessage } from '../src/jobs/sendMessage.ts'
import { env } from '../src/lib/env.ts'
import { createLogger } from '../src/lib/logger.ts'
import { RUN_BULK_JOB } from '../src/services/bulk/bulkQueue.ts'
import { SEND_MESSAGE } from '../src/services/messages/messageQueue.ts'
import { openCarrier } from '../src/services/messages/openCarrier.ts'
import { REMOVE_FILES } from '../src/services/organizations/removeFiles.ts'
import { startCommand } from './running/child.ts'
import { stopSignal } from './running/stopSignal.ts'

/** What has not finished by then is rolled back by PostgreSQL and repeated by the next worker. */
const DUTY_GRACE_MILLISECONDS = 800
/** A mail that a server is just taking gets longer, because it cannot be taken back. */
const QUEUE_GRACE_MILLISECONDS = 10_000

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

// The queue's library leaves a promise alone when the database goes away while it stores the end of
// a job; the queue itself stops then and is started again.
process.on('unhandledRejection', (error) => log.warn({ err: error, msg: 'the queue was cut off' }))

const carrier = openCarrier(env, database)
const sendMessage = createSendMessage({
  secret: env.PAYLOAD_SECRET,
  serverUrl: env.SERVER_URL,
  mailFrom: env.MAIL_FROM,
  carrier,
})

log.info({ msg: 'the worker runs' })
const runBulkJob = createRunBulkJob((job) => startCommand('bin/run-bulk-job.ts', [job]))
const tasks = {
  [SEND_MESSAGE]: sendMessage,
  [REMOVE_FILES]: removeFiles,
  [RUN_BULK_JOB]: runBulkJob,
}
const queue = runQueue(env.DATABASE_URL, tasks, log, stopped)
const duties = Promise.all(dutiesOf(database).map((duty) => repeat(duty, log, stopped)))
await new Promise((resolve) => stopped.addEventListener('abort', resolve, { once: true }))
await Promise.all([
  Promise.race([queue, pause(QUEUE_GRACE_MILLISECONDS)]),
  Promise.race([duties, pause(DUTY_GRACE_MILLISECONDS)]),
])
carrier.close()
log.info({ msg: 'the worker has stopped' })
process.exit(0)
