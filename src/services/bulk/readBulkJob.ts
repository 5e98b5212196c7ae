import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'

type Row = Record<string, unknown> & { row: string; state: string; code: string | null }

/** How far a job has come, and what became of each row so far. */
export interface BulkProgress {
  job: string
  action: string
  finished: boolean
  total: number
  ready: number
  done: { id: string }[]
  skipped: { id: string; code: string }[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The progress of one's own job. @throws Refusal `not-found`, also for the jobs of others */
export async function readBulkJob(req: PayloadRequest, id: string): Promise<BulkProgress> {
  const actor = actorOf(req)
  if (!actor || !uuid.test(id)) throw new Refusal('not-found')
  const db = await databaseOf(req)
  const found = await db.execute<{ action: string; finished: boolean }>(sql`
    select action, finished_at is not null as finished from bulk_jobs where id = ${id} and user_id = ${actor.id}`)
  const [job] = found.rows
  if (!job) throw new Refusal('not-found')
  const { rows } = await db.execute<Row>(
    sql`select row_id as row, state, code from bulk_job_rows where job_id = ${id} order by position`,
  )
  const done = rows.filter(({ state }) => state === 'done').map(({ row }) => ({ id: row }))
  const skipped = rows.flatMap(({ code, row, state }) =>
    state === 'skipped' ? [{ id: row, code: code ?? 'conflict' }] : [],
  )
  return { job: id, ...job, total: rows.length, ready: rows.length - skipped.length, done, skipped }
}
