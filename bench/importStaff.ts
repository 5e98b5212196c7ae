// How long a list of staff takes, and how much memory, on a database of its own in the embedded
// PostgreSQL: node bench/importStaff.ts [--rows 5000] [--rounds 3]
import { parseArgs } from 'node:util'

import writeXlsxFile from 'write-excel-file/node'

import { openProduct } from './openProduct.ts'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '3' } },
})
const many = Number(values.rows)

const { close, openRequest } = await openProduct('bench_import')
const { importStaff } = await import('../src/services/importStaff/importStaff.ts')

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
  const req = await openRequest()
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
await close()
process.exit(0)
