// Serves the product for real use: all cores, one port, built pages.
import { existsSync } from 'node:fs'

// Judged first, and once for all processes: unsafe configuration starts nothing.
import '../src/lib/env.ts'
import { start } from '../src/server/start.ts'

process.env['NEXT_TELEMETRY_DISABLED'] ??= '1'
process.env['PAYLOAD_DISABLE_DEPENDENCY_CHECKER'] ??= 'true'

if (existsSync('.next/BUILD_ID')) {
  start()
} else {
  process.stderr.write('The pages are not built yet: run npm run build first.\n')
  process.exitCode = 1
}
