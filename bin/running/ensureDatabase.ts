import pg from 'pg'

import { errorCode } from '../../src/lib/errorCode.ts'
import { sentenceOf } from './failPlainly.ts'

/** PostgreSQL's code for "this database does not exist". */
const missingDatabase = '3D000'

async function connect(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The address without its password, for messages. */
function shown(address: string): string {
  const url = new URL(address)
  return `${url.hostname}:${url.port || 5432}${url.pathname}`
}

function unusable(address: string, error: unknown): Error {
  const reason = sentenceOf(error)
  return new Error(
    `DATABASE_URL cannot be used: ${shown(address)} answers "${reason}". Correct or remove it.`,
    { cause: error },
  )
}

async function createDatabase(address: string): Promise<void> {
  const url = new URL(address)
  const name = decodeURIComponent(url.pathname.slice(1))
  url.pathname = '/postgres'
  const client = await connect(url.href)
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/**
 * Makes sure the database answers.
 * @throws Error with one plain sentence that names the variable
 */
export async function checkDatabaseAnswers(address: string): Promise<void> {
  try {
    const client = await connect(address)
    await client.end()
  } catch (error) {
    throw unusable(address, error)
  }
}

/**
 * Makes sure the database answers, and creates it on a server that does not have it yet.
 * @throws Error with one plain sentence that names the variable
 */
export async function ensureDatabase(address: string): Promise<void> {
  try {
    const client = await connect(address).catch(async (error: unknown) => {
      if (errorCode(error) !== missingDatabase) throw error
      await createDatabase(address)
      return connect(address)
    })
    await client.end()
  } catch (error) {
    throw unusable(address, error)
  }
}

/** Whether nobody has an account yet: the sign of a database that was only just migrated. */
export async function isDatabaseEmpty(address: string): Promise<boolean> {
  const client = await connect(address)
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      'select not exists (select from users) as empty',
    )
    return rows[0]?.empty ?? true
  } finally {
    await client.end()
  }
}
