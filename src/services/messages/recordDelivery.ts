import type { ClientBase, Pool } from 'pg'

type Connection = Pick<ClientBase | Pool, 'query'>

/** The length of `messages.lastError`. */
const REASON_MAX = 500
/** The greatest number that the log's column of attempts shows. */
const ATTEMPTS_MAX = 1000

const FIRST_PAUSE_SECONDS = 2
const PAUSE_MAX_SECONDS = 120
/** How long a message is tried before it is given up. */
const PATIENCE_SECONDS = 3 * 24 * 3600

/** Sent is final: nothing leads out of it. */
export async function recordSent(connection: Connection, id: string): Promise<void> {
  await connection.query({
    name: 'record-sent',
    text: `update messages set status = 'sent', sent_at = now(), updated_at = now(), last_error = null,
      attempts = least(coalesce(attempts, 0) + 1, ${ATTEMPTS_MAX}) where id = $1 and status <> 'sent'`,
    values: [id],
  })
}

/** Failed: nobody tries again. */
export async function recordFailed(
  connection: Connection,
  id: string,
  reason: string,
): Promise<void> {
  await connection.query({
    name: 'record-failed',
    text: `update messages set status = 'failed', updated_at = now(), last_error = $2,
      attempts = least(coalesce(attempts, 0) + 1, ${ATTEMPTS_MAX}) where id = $1 and status = 'queued'`,
    values: [id, reason.slice(0, REASON_MAX)],
  })
}

/**
 * Notes why a message did not leave and puts a new job in the place of the running one, in the
 * caller's transaction. Pauses double up to two minutes, with some chance in them so that not
 * everything comes at once; after three days the message is given up.
 * @param job the task and payload of the running job, whose key is the message's id
 */
export async function recordRetry(
  connection: Connection,
  id: string,
  reason: string,
  job: { task: string; payload: unknown; priority: number },
): Promise<void> {
  const noted = await connection.query<{ attempts: number; given_up: boolean }>({
    name: 'record-retry',
    text: `update messages set updated_at = now(), last_error = $2,
      attempts = least(coalesce(attempts, 0) + 1, ${ATTEMPTS_MAX}),
      status = case when created_at < now() - interval '${PATIENCE_SECONDS} s' then 'failed' else status end
      where id = $1 and status = 'queued'
      returning attempts::int, status = 'failed' as given_up`,
    values: [id, reason.slice(0, REASON_MAX)],
  })
  const [state] = noted.rows
  if (!state || state.given_up) return
  const doubled = FIRST_PAUSE_SECONDS * 2 ** Math.min(state.attempts - 1, 10)
  const pause = Math.min(doubled, PAUSE_MAX_SECONDS) * (0.75 + Math.random() / 4)
  await connection.query({
    name: 'queue-again',
    text: `select graphile_worker.add_job($1::text, $2::json, run_at := now() + $3::float8 * interval '1 s',
      job_key := $4::text, priority := $5::integer)`,
    values: [job.task, JSON.stringify(job.payload), pause, id, job.priority],
  })
}

/** Everything that waits for its next try is tried now: called when the mail server answers again. */
export async function hurryRetries(connection: Connection, task: string): Promise<void> {
  await connection.query({
    name: 'hurry-retries',
    text: `select count(*) from graphile_worker.reschedule_jobs(
      array(select id from graphile_worker.jobs where task_identifier = $1 and run_at > now() limit 5000), now())`,
    values: [task],
  })
}
