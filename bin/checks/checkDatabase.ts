import { readdir } from 'node:fs/promises'

import pg from 'pg'

import { sentenceOf } from '../running/failPlainly.ts'
import { type Finding, ok, problem } from './finding.ts'

const needed = ['pg_trgm', 'btree_gist', 'pgcrypto', 'unaccent']
const oldestVersion = 15
const toleratedSeconds = 5

type Facts = {
  version: number
  encoding: string
  extensions: string[]
  skew: number
  migrated: boolean
}

const question = `
select current_setting('server_version_num')::int / 10000 as version,
  current_setting('server_encoding') as encoding,
  array(select name::text from pg_available_extensions) as extensions,
  extract(epoch from clock_timestamp())::float8 - $1::float8 / 1000 as skew,
  to_regclass('payload_migrations') is not null as migrated`

async function findPending(client: pg.Client, migrated: boolean): Promise<string[]> {
  const files = await readdir('src/database/migrations')
  const known = files.filter((file) => /^\d{8}_.*\.ts$/.test(file)).map((file) => file.slice(0, -3))
  if (!migrated) return known
  const { rows } = await client.query<{ name: string }>('select name from payload_migrations')
  const applied = new Set(rows.map(({ name }) => name))
  return known.filter((name) => !applied.has(name))
}

function judge(facts: Facts, pending: string[]): Finding[] {
  const missing = needed.filter((name) => !facts.extensions.includes(name))
  const skew = Math.round(Math.abs(facts.skew))
  return [
    facts.version >= oldestVersion
      ? ok(`The database answers: PostgreSQL ${facts.version}.`)
      : problem(`PostgreSQL ${facts.version} is too old: use ${oldestVersion} or newer.`),
    facts.encoding === 'UTF8'
      ? ok('The database stores UTF-8.')
      : problem(`The database stores ${facts.encoding}: create it with encoding UTF8.`),
    missing.length === 0
      ? ok('The extensions are available.')
      : problem(`Extensions are missing: install ${missing.join(', ')} (postgresql-contrib).`),
    skew <= toleratedSeconds
      ? ok('The clocks of server and database agree.')
      : problem(`The clocks of server and database differ by ${skew} s: synchronize them (NTP).`),
    pending.length === 0
      ? ok('The schema is current.')
      : problem(`${pending.length} migrations are pending: run npm run payload -- migrate.`),
  ]
}

/** Reachability, version, extensions, clock and schema of the database. */
export async function checkDatabase(address: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<Facts>(question, [Date.now()])
    const [facts] = rows
    return facts ? judge(facts, await findPending(client, facts.migrated)) : []
  } catch (error) {
    return [problem(`The database does not answer (${sentenceOf(error)}): correct DATABASE_URL.`)]
  } finally {
    await client.end().catch(() => undefined)
  }
}
