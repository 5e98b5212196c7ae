import { readFileSync } from 'node:fs'

import type { Client } from 'pg'

import { demoCredentials } from '../logins.ts'
import { continueFileNumbers, ensureNoOrganizations } from '../seedDemo.ts'
import { withHistoryAllowed } from '../withHistoryAllowed.ts'

export type BenchmarkOptions = {
  /** The day the rows are relative to, ISO. */
  today: string
  patients: number
  /** A schema that holds the canonical rows already; without one they are made. */
  fromSchema: string | null
}

const OWN_SCHEMA = 'benchmark_source'

/** The statements of a file with its {names} filled in. */
const statements = (file: string, values: Record<string, string | number>): string =>
  readFileSync(new URL(file, import.meta.url), 'utf8').replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${file} wants a value for ${name}.`)
    return String(value)
  })

const ensureSchema = async (client: Client, schema: string): Promise<void> => {
  const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [schema])
  if (!rowCount) throw new Error(`The database has no schema ${schema} to copy from.`)
}

/**
 * Fills an empty database with the benchmark's rows: ten hospitals, the first of which treats
 * 30 % of the patients, five appointments a patient. All of it or nothing.
 * @throws Error when there are organizations already, or the schema to copy from is missing
 */
export const fillBenchmark = async (
  client: Client,
  { today, patients, fromSchema }: BenchmarkOptions,
): Promise<void> => {
  await client.query('begin')
  try {
    // Days and instants of the formulas are those of UTC, as in every system compared.
    await client.query(`set local timezone = 'UTC'`)
    await ensureNoOrganizations(client)
    if (fromSchema) await ensureSchema(client, fromSchema)
    const schema = client.escapeIdentifier(fromSchema ?? OWN_SCHEMA)
    if (!fromSchema) await client.query(statements('./source.sql', { schema, today, patients }))
    await withHistoryAllowed(client, async () => {
      await client.query(statements('./fill.sql', { schema, ...demoCredentials }))
    })
    await continueFileNumbers(client)
    await client.query('select compact_row_counts()')
    if (!fromSchema) await client.query(`drop schema ${schema} cascade`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
  await client.query('vacuum (analyze)')
}
