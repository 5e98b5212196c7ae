import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

/** Any number, as long as every release uses the same one. */
const LOCK = 4_120_262
/** How long a sign of life must be missing before a worker counts as dead. */
const PATIENCE_MILLISECONDS = 5_000
const AGAIN_MILLISECONDS = 250

/**
 * Holds a lock in a worker's name until the signal, on a connection of its own. PostgreSQL lets go
 * of it when the process or its machine is gone, so nobody has to guess from the age of a job.
 */
export async function holdSignOfLife(
  connectionString: string,
  worker: string,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({
      connectionString,
      application_name: 'polyclinic-sign-of-life',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    })
    const lost = new Promise<void>((resolve) => {
      client.once('end', resolve)
      client.on('error', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    try {
      await client.connect()
      await client.query('select pg_advisory_lock($1::int, hashtext($2))', [LOCK, worker])
      await lost
    } catch {
      // The database is away; the queue itself tells of that.
    }
    await client.end().catch(() => undefined)
    await pause(AGAIN_MILLISECONDS, undefined, { signal }).catch(() => undefined)
  }
}

const silent = `
select locked_by as worker from (select distinct locked_by from graphile_worker.jobs where locked_by is not null) as held
where pg_try_advisory_xact_lock(${LOCK}, hashtext(locked_by))`

/**
 * Makes a duty that gives the jobs of workers that died back to the living. A worker counts as dead
 * when its sign of life is missing at every look for five seconds, for it is missing for a moment
 * also while the database restarts.
 */
export function createReviveJobs(
  database: pg.Pool,
  now: () => number = Date.now,
): () => Promise<void> {
  let missing = new Map<string, number>()
  return async () => {
    const { rows } = await database.query<{ worker: string }>(silent)
    missing = new Map(rows.map(({ worker }) => [worker, missing.get(worker) ?? now()]))
    const dead = [...missing].flatMap(([worker, since]) =>
      now() - since >= PATIENCE_MILLISECONDS ? [worker] : [],
    )
    if (dead.length > 0)
      await database.query('select graphile_worker.force_unlock_workers($1::text[])', [dead])
  }
}
