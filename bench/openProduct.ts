// The product over a database of its own in the embedded PostgreSQL, for measurements of services.
import { randomBytes } from 'node:crypto'

import { createLocalReq, getPayload } from 'payload'
import pg from 'pg'

import { startCommand } from '../bin/running/child.ts'
import { startEmbeddedPostgres } from '../src/database/embedded.ts'

/**
 * Starts PostgreSQL, makes the database anew with a little demo data, and loads the product.
 * @param name of the database
 * @returns the product, requests in the name of a hospital's administrator, and how to end it all
 */
export async function openProduct(name: string) {
  const postgres = await startEmbeddedPostgres({ dataDir: '.data/bench', durable: true })
  const admin = new pg.Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  await admin.query(`drop database if exists ${pg.escapeIdentifier(name)}`)
  await admin.query(`create database ${pg.escapeIdentifier(name)}`)
  await admin.end()
  Object.assign(process.env, {
    APP_ENV: 'development',
    LOG_LEVEL: 'warn',
    DATABASE_URL: postgres.url(name),
    PAYLOAD_SECRET: randomBytes(32).toString('base64'),
  })
  for (const [command, ...args] of [['bin/migrate.ts'], ['bin/seed.ts', '--patients', '20']]) {
    if ((await startCommand(command ?? '', args).ended) !== 0) throw new Error('It did not start.')
  }
  const { default: config } = await import('../payload.config.ts')
  const { asSystem } = await import('../src/access/asSystem.ts')
  const payload = await getPayload({ config })
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'hospital_admin' } },
    limit: 1,
    depth: 0,
    ...asSystem('somebody has to do the work'),
  })
  const [user] = docs
  if (!user) throw new Error('There is no administrator.')
  const administrator = { ...user, collection: 'users' as const }
  return {
    payload,
    administrator,
    openRequest: () => createLocalReq({ user: administrator }, payload),
    close: async () => {
      await payload.destroy()
      await postgres.stop()
    },
  }
}
