import type { Pool } from 'pg'

/**
 * Deletes jobs that nobody will run any more, with the sealed content in them: what a worker left
 * that died after it had put another job in the place of its own, or died of the job every time.
 */
export async function purgeDeadJobs(database: Pool): Promise<void> {
  await database.query(`
    with dead as (
      select id, key from graphile_worker.jobs where locked_at is null and attempts >= max_attempts limit 1000),
    lost as (
      update messages set status = 'failed', updated_at = now(),
        last_error = coalesce(last_error, 'Every worker that tried to send it ended.')
      where status = 'queued' and id::text in (select key from dead where key is not null))
    select count(*) from graphile_worker.complete_jobs(array(select id from dead))`)
}
