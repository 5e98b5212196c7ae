// Brings the database to the newest schema. Several replicas may start it at once: they take turns.
import pg from 'pg'
import { getPayload } from 'payload'

import { env } from '../src/lib/env.ts'
import { checkDatabaseAnswers } from './running/ensureDatabase.ts'
import { failPlainly } from './running/failPlainly.ts'

/** Any number, as long as every release uses the same one. */
const turn = 4_120_261

async function migrate(): Promise<void> {
  await checkDatabaseAnswers(env.DATABASE_URL)
  const queue = new pg.Client({ connectionString: env.DATABASE_URL })
  await queue.connect()
  await queue.query('select pg_advisory_lock($1)', [turn])
  try {
    process.env['PAYLOAD_MIGRATING'] = 'true'
    const { default: config } = await import('../payload.config.ts')
    const payload = await getPayload({ config, disableOnInit: true })
    await payload.db.migrate()
  } finally {
    await queue.end()
  }
}

await migrate().catch(failPlainly)
process.exit(0)
