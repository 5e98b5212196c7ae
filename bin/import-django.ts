// Imports groups, users, staff and patients of a Django installation:
// npm run import:django -- dump.json [--organization slug] [--role-map group=role]… [--dry-run]
import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { isRole, roles, type Role } from '../src/access/roles.ts'
import { importDjango } from '../src/services/importDjango/importDjango.ts'
import type { ImportOptions, ImportReport } from '../src/services/importDjango/importTypes.ts'
import { readDump } from '../src/services/importDjango/readDump.ts'
import { failPlainly } from './running/failPlainly.ts'
import { openProduct } from './running/openProduct.ts'
import { reasonOf } from './running/reasonOf.ts'

/** A dump is read as a whole; larger ones are made in parts. */
const MEGABYTES_MAX = 256

/** Some rows were not imported; the others were. */
const PARTLY = 2

function readRoles(pairs: readonly string[]): Map<string, Role> {
  return new Map(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=')
      const role = pair.slice(at + 1)
      if (at < 1 || !isRole(role))
        throw new Error(`--role-map ${pair}: write group=role, with one of ${roles.join(', ')}.`)
      return [pair.slice(0, at), role]
    }),
  )
}

function readSettings(): ImportOptions & { file: string } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      organization: { type: 'string' },
      'role-map': { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new Error('Name one file: npm run import:django -- dump.json')
  return {
    file,
    organization: values.organization,
    roles: readRoles(values['role-map'] ?? []),
    dryRun: values['dry-run'] ?? false,
  }
}

async function readText(file: string): Promise<string> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new Error(`There is no file ${file}.`)
  if (found.size > MEGABYTES_MAX * 1024 * 1024)
    throw new Error(`${file} is larger than ${MEGABYTES_MAX} MB: dump fewer models at once.`)
  return readFile(file, 'utf8')
}

function print({ ignored, refusals, remarks, tallies }: ImportReport, dryRun: boolean): void {
  const lines = [
    ...remarks,
    ...refusals.map((line) => `not imported: ${line}`),
    ...[...ignored].map(([model, count]) => `left out: ${count} × ${model}`),
    ...Object.entries(tallies).map(
      ([kind, { created, refused, unchanged }]) =>
        `${kind}: ${created} created, ${unchanged} already there, ${refused} not imported`,
    ),
    ...(dryRun ? ['This was a dry run: nothing was stored.'] : []),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

async function run(): Promise<number> {
  const { file, ...options } = readSettings()
  const dump = readDump(await readText(file))
  const report = await importDjango(await openProduct('import:django'), dump, options)
  print(report, options.dryRun)
  if (report.refusals.length === 0) return 0
  process.stderr.write(`${report.refusals.length} rows were not imported.\n`)
  return PARTLY
}

process.exit(await run().catch((error: unknown) => failPlainly(reasonOf(error))))
