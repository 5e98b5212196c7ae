import { readdir } from 'node:fs/promises'

import { getPayload, type SanitizedConfig } from 'payload'

/** Whether this installation can serve: what is not ready, by name. */
export interface Readiness {
  ready: boolean
  checks: Record<'database' | 'migrations' | 'queue', boolean>
}

const CHECK_MILLISECONDS = 2000

/** The migrations that this release brings, by name. */
async function listMigrations(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  return files
    .filter((file) => /^\d{8}_\d{6}.*\.(ts|js)$/.test(file))
    .map((file) => file.replace(/\.(ts|js)$/, ''))
}

/** One statement for all that is asked, so that a check costs one connection and one round trip. */
const statement = `
select coalesce((select array_agg(name::text) from payload_migrations), '{}') as applied,
  to_regclass('messages') is not null
    and to_regprocedure('graphile_worker.add_job(text, json, text, timestamptz, int, text, int, text[], text)') is not null
    and to_regprocedure('graphile_worker.force_unlock_workers(text[])') is not null as queue`

interface Row {
  applied: string[]
  queue: boolean
}

const down: Readiness = {
  ready: false,
  checks: { database: false, migrations: false, queue: false },
}

async function look(config: SanitizedConfig): Promise<Readiness> {
  const payload = await getPayload({ config })
  const { migrationDir, pool } = payload.db
  const [wanted, found] = await Promise.all([
    listMigrations(migrationDir),
    pool.query<Row>({ text: statement, name: 'readiness' }),
  ])
  const row = found.rows[0]
  const migrations = wanted.every((name) => row?.applied.includes(name) === true)
  const checks = { database: true, migrations, queue: row?.queue === true }
  return { ready: checks.migrations && checks.queue, checks }
}

/** Asks the database; no answer in time counts as none. */
export async function checkReadiness(config: SanitizedConfig): Promise<Readiness> {
  const late = AbortSignal.timeout(CHECK_MILLISECONDS)
  const waited = new Promise<Readiness>((resolve) => {
    late.addEventListener('abort', () => resolve(down), { once: true })
  })
  return Promise.race([look(config).catch(() => down), waited])
}
