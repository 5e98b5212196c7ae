// Serves the product for real use: all cores, one port, built pages.
import { existsSync } from 'node:fs'

import { start } from '../src/server/start.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
process.env['NEXT_TELEMETRY_DISABLED'] ??= '1'
process.env['PAYLOAD_DISABLE_DEPENDENCY_CHECKER'] ??= 'true'

if (existsSync('.next/BUILD_ID')) {
  start()
} else {
  process.stderr.write('The pages are not built yet: run npm run build first.\n')
  process.exitCode = 1
}
