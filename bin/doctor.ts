// Examines an installation before it is opened: one line per finding, with a remedy where it is
// needed. Exit code 1 when there is a problem.
import { existsSync } from 'node:fs'

import { checkConfiguration } from './checks/checkConfiguration.ts'
import { checkDatabase } from './checks/checkDatabase.ts'
import { checkSurroundings } from './checks/checkSurroundings.ts'

if (existsSync('.env')) process.loadEnvFile('.env')

const { env, findings } = checkConfiguration()
const address = env?.DATABASE_URL ?? process.env['DATABASE_URL']
if (address && URL.canParse(address)) findings.push(...(await checkDatabase(address)))
if (env) findings.push(...(await checkSurroundings(env)))

for (const { state, sentence } of findings) {
  process.stdout.write(`${state.padEnd(8)} ${sentence}\n`)
}
const problems = findings.filter(({ state }) => state === 'problem').length
if (problems > 0) process.stderr.write(`Problems to solve: ${problems}.\n`)
process.exit(problems > 0 ? 1 : 0)
