// Follows the chain of the audit trail from its beginning: npm run audit:verify
// Prints the number of links and the head, or names the first row that was altered or removed.
import pg from 'pg'

import { env } from '../src/lib/env.ts'
import { verifyAuditTrail } from '../src/services/audit/verifyAuditTrail.ts'
import { checkDatabaseAnswers } from './running/ensureDatabase.ts'
import { failPlainly } from './running/failPlainly.ts'

async function run(): Promise<void> {
  await checkDatabaseAnswers(env.DATABASE_URL)
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    const found = await verifyAuditTrail(client)
    if ('fault' in found) {
      const place = found.seq === null ? '' : `link ${found.seq}, `
      const event = found.eventId === null ? 'unknown' : found.eventId
      throw new Error(`The audit trail is not intact: ${found.fault} (${place}event ${event}).`)
    }
    const head = found.head ? `, head ${found.head}` : ''
    process.stdout.write(`The audit trail is intact: ${found.links} links${head}.\n`)
  } finally {
    await client.end()
  }
}

await run().catch(failPlainly)
process.exit(0)
