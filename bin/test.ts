// Proves the product: types, style, boundaries, dead code, then the tests, on a database and in a
// browser of their own. `--only <part>` runs one part, other words are passed on to jest.
import { readFileSync, rmSync } from 'node:fs'

import { z } from 'zod'

import { startDatabaseServer, stopDatabaseServer } from '../tests/setup/databaseServer.ts'
import { ensureChromium } from './running/chromium.ts'
import { startChild } from './running/child.ts'
import { failPlainly, sentenceOf } from './running/failPlainly.ts'
import { stopSignal } from './running/stopSignal.ts'

type Count = { passed: number; failed: number }
type Part = { name: string; title: string; run: (words: string[]) => Promise<Count> }

const reportFile = '.data/jest-report.json'
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
})

const stopped = stopSignal()

async function run(args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = startChild(process.execPath, args, { env: { ...process.env, ...env } })
  const stop = () => void child.stop()
  stopped.addEventListener('abort', stop)
  const code = await child.ended
  stopped.removeEventListener('abort', stop)
  return code
}

const tool = (file: string, ...args: string[]) => [`node_modules/${file}`, ...args]

/** A tool that judges the whole repository counts as one test. */
function check(name: string, title: string, args: string[]): Part {
  return {
    name,
    title,
    run: async () =>
      (await run(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  }
}

function readReport(code: number): Count {
  try {
    const report = reportSchema.parse(JSON.parse(readFileSync(reportFile, 'utf8')))
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
    // A run may fail although each test passed, for example in its tear-down.
    return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

async function runJest(projects: string[], words: string[], flags: string[] = []): Promise<Count> {
  rmSync(reportFile, { force: true })
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    ...tool('jest/bin/jest.js', '--selectProjects', ...projects),
    ...['--passWithNoTests', '--json', `--outputFile=${reportFile}`, ...flags, ...words],
  ]
  return readReport(await run(args, { NODE_ENV: 'test' }))
}

const parts: Part[] = [
  check('types', 'Types', tool('typescript/bin/tsc', '--noEmit')),
  check(
    'lint',
    'Lint',
    tool(
      'eslint/bin/eslint.js',
      '--cache',
      '--cache-location',
      '.data/eslint/',
      '--max-warnings',
      '0',
      '.',
    ),
  ),
  check(
    'format',
    'Format',
    tool('prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.'),
  ),
  check(
    'boundaries',
    'Boundaries',
    tool(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      'src',
      'bin',
      'payload.config.ts',
      '--output-type',
      'err',
    ),
  ),
  check('dead-code', 'Dead code', tool('knip/bin/knip.js', '--no-progress')),
  { name: 'unit', title: 'Unit tests', run: (words) => runJest(['unit'], words) },
  {
    name: 'integration',
    title: 'Integration tests on PostgreSQL',
    run: async (words) => {
      await startDatabaseServer()
      // Each file has a database of its own, so both cores work; jest itself would leave one idle.
      return runJest(['integration'], words, ['--maxWorkers=2'])
    },
  },
  {
    name: 'browser',
    title: 'Browser tests in Chromium',
    run: async (words) => {
      await ensureChromium()
      await startDatabaseServer()
      return runJest(['browser'], words, ['--runInBand', '--testTimeout=90000'])
    },
  },
]

function choose(args: string[]): { chosen: Part[]; words: string[] } {
  const at = args.indexOf('--only')
  if (at >= 0) {
    const name = args[at + 1] ?? ''
    const part = parts.find((each) => each.name === name)
    if (!part) {
      failPlainly(`There is no part "${name}": ${parts.map((each) => each.name).join(', ')}.`)
    }
    return { chosen: [part], words: args.toSpliced(at, 2) }
  }
  if (args.length === 0) return { chosen: parts, words: [] }
  // A file or a name of a test concerns the tests only.
  const isBrowser = args.some((word) => word.includes('e2e'))
  const kinds = isBrowser ? ['browser'] : ['unit', 'integration']
  return { chosen: parts.filter(({ name }) => kinds.includes(name)), words: args }
}

const { chosen, words } = choose(process.argv.slice(2))
const total: Count = { passed: 0, failed: 0 }
for (const { title, run: runPart } of chosen) {
  if (stopped.aborted) break
  process.stdout.write(`\n=== ${title}\n`)
  const count = await runPart(words).catch((error: unknown) => {
    process.stderr.write(`${sentenceOf(error)}\n`)
    return { passed: 0, failed: 1 }
  })
  process.stdout.write(`--- ${title}: ${count.failed === 0 ? 'ok' : 'FAILED'}\n`)
  total.passed += count.passed
  total.failed += count.failed
}
await stopDatabaseServer()
if (stopped.aborted) process.exit(130)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
