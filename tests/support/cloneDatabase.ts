import { randomUUID } from 'node:crypto'

import pg from 'pg'

/**
 * Makes a database of its own for a test file, a copy of the migrated template.
 * @returns its address
 */
export async function cloneDatabase(): Promise<string> {
  const server = process.env['TEST_DATABASE_SERVER']
  const template = process.env['TEST_DATABASE_TEMPLATE']
  if (!server || !template) {
    throw new Error('Only tests named *.int.test.ts and those in tests/e2e have a database.')
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name} template ${template}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
