import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { RUN_BULK_JOB } from './bulkQueue.ts'

/** Stores work on many rows for the worker, in the name of the signed-in person. @returns the job's id */
export async function queueBulkJob(
  req: PayloadRequest,
  action: string,
  ids: readonly string[],
): Promise<string> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  return inTransaction(req, async () => {
    const db = await databaseOf(req)
    const stored = await db.execute<{ id: string }>(
      sql`insert into bulk_jobs (user_id, action) values (${actor.id}, ${action}) returning id`,
    )
    const id = stored.rows[0]?.id
    if (id === undefined) throw new Error('The job was not stored.')
    await db.execute(sql`
      insert into bulk_job_rows (job_id, position, row_id)
      select ${id}::uuid, position, value::uuid
      from json_array_elements_text(${JSON.stringify(ids)}::json) with ordinality as given (value, position)`)
    await db.execute(
      sql`select graphile_worker.add_job(${RUN_BULK_JOB}, json_build_object('job', ${id}::text), job_key => ${`bulk ${id}`})`,
    )
    return id
  })
}
