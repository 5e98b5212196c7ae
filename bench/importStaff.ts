// How long a list of staff takes, and how much memory, on a database of its own in the embedded
// PostgreSQL: node bench/importStaff.ts [--rows 5000] [--rounds 3]
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'

import pg from 'pg'
import writeXlsxFile from 'write-excel-file/node'

import { startCommand } from '../bin/running/child.ts'
import { startEmbeddedPostgres } from '../src/database/embedded.ts'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '3' } },
})
const many = Number(values.rows)

const postgres = await startEmbeddedPostgres({ dataDir: '.data/bench', durable: true })
const admin = new pg.Client({ connectionString: postgres.url('postgres') })
await admin.connect()
await admin.query('drop database if exists bench_import')
await admin.query('create database bench_import')
await admin.end()

Object.assign(process.env, {
  APP_ENV: 'development',
  LOG_LEVEL: 'warn',
  DATABASE_URL: postgres.url('bench_import'),
  PAYLOAD_SECRET: randomBytes(32).toString('base64'),
})
for (const [command, ...args] of [['bin/migrate.ts'], ['bin/seed.ts', '--patients', '20']]) {
  if ((await startCommand(command ?? '', args).ended) !== 0) throw new Error('It did not start.')
}

const { createLocalReq, getPayload } = await import('payload')
const { default: config } = await import('../payload.config.ts')
const { asSystem } = await import('../src/access/asSystem.ts')
const { importStaff } = await import('../src/services/importStaff/importStaff.ts')
const payload = await getPayload({ config })
const { docs } = await payload.find({
  collection: 'users',
  where: { role: { equals: 'hospital_admin' } },
  limit: 1,
  depth: 0,
  ...asSystem('somebody has to import'),
})
const [user] = docs
if (!user) throw new Error('There is no administrator.')
const administrator = { ...user, collection: 'users' as const }

const list = (round: string): string[] => [
  'employeeId,firstName,lastName,firstNameAr,lastNameAr,email,phone,staffType,jobTitle,licenseExpiresOn',
  ...Array.from(
    { length: many },
    (_, index) =>
      `B${round}-${index},Ann${index},Bell,منى,حسن,bench.${round}.${index}@work.example,+20100${String(1_000_000 + index)},nurse,Ward nurse,2030-01-31`,
  ),
]
const csv = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'))
const xlsx = (lines: readonly string[]): Promise<Buffer> =>
  writeXlsxFile(lines.map((line) => line.split(',').map((value) => ({ value })))).toBuffer()

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

async function measure(title: string, data: Buffer): Promise<void> {
  const req = await createLocalReq({ user: administrator }, payload)
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
  const started = performance.now()
  const report = await importStaff(req, data, { createAccounts: false, dryRun: false })
  const seconds = (performance.now() - started) / 1000
  clearInterval(watch)
  most = Math.max(most, process.memoryUsage().rss)
  process.stdout.write(
    `${title}: ${seconds.toFixed(2)} s, ${megabytes(most - before)} MB more; ` +
      `${report.created} created, ${report.unchanged} unchanged, ${report.errors.length} faults\n`,
  )
}

for (let round = 1; round <= Number(values.rounds); round += 1) {
  const lines = list(`${round}`)
  await measure(`${many} new rows, CSV`, csv(lines))
  await measure(`the same again, CSV`, csv(lines))
  await measure(`${many} new rows, XLSX`, await xlsx(list(`${round}x`)))
}
await payload.destroy()
await postgres.stop()
process.exit(0)
