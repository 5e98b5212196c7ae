// Payload's own command line (migrate, migrate:create, migrate:status, migrate:down,
// generate:types, generate:importmap), loaded without a transpiler: Node runs our sources as they are.
import { bin } from '../node_modules/payload/dist/bin/index.js'
import { env } from '../src/lib/env.ts'
import { checkDatabaseAnswers } from './running/ensureDatabase.ts'
import { failPlainly } from './running/failPlainly.ts'

process.env['PAYLOAD_CONFIG_PATH'] ??= 'payload.config.ts'
process.env['NEXT_TELEMETRY_DISABLED'] ??= '1'

async function run(): Promise<void> {
  const command = process.argv[2] ?? ''
  const needsDatabase = command.startsWith('migrate') && command !== 'migrate:create'
  if (needsDatabase) await checkDatabaseAnswers(env.DATABASE_URL)
  await bin()
}

await run().catch(failPlainly)
