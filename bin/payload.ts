// Payload's own command line (migrate, migrate:create, migrate:status, migrate:down,
// generate:types, generate:importmap), loaded without a transpiler: Node runs our sources as they are.
import { bin } from '../node_modules/payload/dist/bin/index.js'
import { failPlainly } from './running/failPlainly.ts'

process.env['PAYLOAD_CONFIG_PATH'] ??= 'payload.config.ts'
process.env['NEXT_TELEMETRY_DISABLED'] ??= '1'

await bin().catch(failPlainly)
