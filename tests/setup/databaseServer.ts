import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'

import pg from 'pg'

import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded.ts'

const run = promisify(execFile)

const template = 'polyclinic_template'

let server: EmbeddedPostgres | undefined
let folder: string | undefined

/** A second run in the same folder gets a server of its own. */
async function startServer(): Promise<EmbeddedPostgres> {
  folder = '.data/test-postgres'
  try {
    return await startEmbeddedPostgres({ dataDir: folder, durable: false })
  } catch {
    folder = `.data/test-postgres-${process.pid}`
    return startEmbeddedPostgres({ dataDir: folder, durable: false })
  }
}

/** Migrates one empty database with the command that operators use; tests clone it. */
async function makeTemplate(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(`create database ${template}`)
  await client.end()
  const url = new URL(address)
  url.pathname = `/${template}`
  try {
    await run(process.execPath, ['bin/migrate.ts'], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        APP_ENV: 'test',
        DATABASE_URL: url.href,
        PAYLOAD_SECRET: 'a-secret-that-only-the-tests-know-0f8c1b',
      },
    })
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    throw new Error(`The migrations of the test database failed.\n${output}`, { cause: error })
  }
}

/** Starts the one PostgreSQL of a test run, unless an earlier part of the run has done so. */
export async function startDatabaseServer(): Promise<void> {
  if (process.env['TEST_DATABASE_SERVER']) return
  server = await startServer()
  const address = server.url('postgres')
  await makeTemplate(address)
  process.env['TEST_DATABASE_SERVER'] = address
  process.env['TEST_DATABASE_TEMPLATE'] = template
}

/** Stops what startDatabaseServer started in this process. */
export async function stopDatabaseServer(): Promise<void> {
  await server?.stop()
  server = undefined
  if (folder) await rm(folder, { recursive: true, force: true })
}
