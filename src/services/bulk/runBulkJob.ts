import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import type { GovernedCollection } from '../../access/policy.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { codeOfRefusal } from '../selection/actOnEach.ts'
import { findJobHolder } from '../sessions/findSession.ts'

/** Does one row; it joins the transaction in which the outcome is noted. */
export type DoRow = (req: PayloadRequest, id: string) => Promise<unknown>

interface Waiting {
  position: number
  row: string
}

/** More than hash at once, so that passwords are hashed while other rows are being stored. */
const AT_ONCE = 4

/** A request in the name of who asked for the job, with the rights that they have now; null when they have none any more. */
async function requestFor(payload: Payload, job: string): Promise<PayloadRequest | null> {
  const found = await findJobHolder(payload, job)
  if (!found || found.scope.restriction !== null) return null
  const user = { ...found.user, scope: found.scope, collection: 'users' as const }
  const headers = new Headers({ 'user-agent': 'bulk job' })
  return createLocalReq({ user, req: { headers } }, payload)
}

async function note(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  job: string,
  { position }: Waiting,
  code: string | null,
): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`
    update bulk_job_rows set state = ${code === null ? 'done' : 'skipped'}, code = ${code}
    where job_id = ${job} and position = ${position}`)
}

/** One row and the note about it are stored together, so that a killed worker repeats neither. */
async function doRow(
  payload: Payload,
  job: string,
  collection: GovernedCollection,
  waiting: Waiting,
  act: DoRow,
): Promise<void> {
  const req = await requestFor(payload, job)
  if (!req) return note({ payload }, job, waiting, 'forbidden')
  try {
    await inTransaction(req, async () => {
      await act(req, waiting.row)
      await note(req, job, waiting, null)
    })
  } catch (error) {
    const code = await codeOfRefusal(req, error, collection, waiting.row)
    await note({ payload }, job, waiting, code)
  }
}

/**
 * Does what is left of a job, a few rows at once, and marks it finished. Rights are asked anew for each
 * row; what is done stays done when it is started again.
 * @param find what a job's action means
 */
export async function runBulkJob(
  payload: Payload,
  job: string,
  find: (action: string) => { collection: GovernedCollection; act: DoRow } | null,
): Promise<void> {
  const { pool } = payload.db
  const found = await pool.query<{ action: string }>(
    'select action from bulk_jobs where id = $1 and finished_at is null',
    [job],
  )
  const meaning = found.rows[0] && find(found.rows[0].action)
  if (!meaning) return
  const left = await pool.query<Waiting>(
    `select position, row_id as row from bulk_job_rows where job_id = $1 and state = 'waiting' order by position`,
    [job],
  )
  const waiting = left.rows.values()
  const { act, collection } = meaning
  const work = async (): Promise<void> => {
    // All hands take from one pile.
    for (const each of waiting) await doRow(payload, job, collection, each, act)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await pool.query('update bulk_jobs set finished_at = now() where id = $1', [job])
}
