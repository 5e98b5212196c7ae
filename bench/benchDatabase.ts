import { readFileSync } from 'node:fs'

import pg from 'pg'

import { startCommand } from '../bin/running/child.ts'
import type { Material } from './operations.ts'

const DAY_MS = 86_400_000
const HOSPITAL = `(select id from organizations where slug = 'hospital-1')`
// Parts of names that some hundred patients of the first hospital share.
const terms = ['baremi', 'gorade', 'fanebo', 'halani', 'barave', 'marora', 'halola', 'fanora']

const day = (offset: number): string =>
  new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10)

async function command(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const code = await startCommand(file, args, { env }).ended
  if (code !== 0) throw new Error(`${file} failed.`)
}

async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A database with the benchmark's rows of today; one that was filled on another day is made anew. */
export async function ensureBenchDatabase(
  url: (database: string) => string,
  patients: number,
  settings: NodeJS.ProcessEnv,
): Promise<string> {
  const name = `bench_${patients}`
  const current = await withClient(url('postgres'), async (client) => {
    const { rows } = await client.query<{ filled: string | null }>(
      `select shobj_description(oid, 'pg_database') as filled from pg_database where datname = $1`,
      [name],
    )
    if (rows[0]?.filled === day(0)) return true
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name}`)
    return false
  })
  const address = url(name)
  if (current) return address
  const env = { ...settings, DATABASE_URL: address }
  await command('bin/migrate.ts', [], env)
  await command('bin/bench-fill.ts', ['--patients', String(patients)], env)
  await withClient(address, (client) => client.query(`comment on database ${name} is '${day(0)}'`))
  return address
}

/** What requests are made of, from the rows of the first hospital. */
export const readMaterial = (address: string): Promise<Material> =>
  withClient(address, async (client) => {
    const ids = async (from: string): Promise<string[]> => {
      const { rows } = await client.query<{ id: string }>(
        `select id from ${from} order by md5(id::text) limit 397`,
      )
      return rows.map(({ id }) => id)
    }
    const inHospital = `where organization_id = ${HOSPITAL}`
    return {
      patients: await ids(`patients ${inHospital}`),
      doctors: await ids(`staff ${inHospital} and staff_type = 'physician'`),
      appointments: await ids(
        `appointments ${inHospital} and starts_at > now() + interval '1 day'
          and status in ('pending', 'confirmed') and not overbooked`,
      ),
      days: Array.from({ length: 20 }, (_, index) => day(40 + index)),
      terms,
      today: day(0),
      tomorrow: day(1),
    }
  })

/** The id of the first hospital, and the process of the server that keeps it. */
export const readPlace = (address: string): Promise<{ hospital: string; server: number }> =>
  withClient(address, async (client) => {
    const { rows } = await client.query<{ hospital: string; backend: number }>(
      `select ${HOSPITAL} as hospital, pg_backend_pid() as backend`,
    )
    const { hospital = '', backend = 0 } = rows[0] ?? {}
    const stat = readFileSync(`/proc/${backend}/stat`, 'utf8')
    return { hospital, server: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }
  })
