// Fills an empty database with the benchmark's rows:
// node bin/bench-fill.ts [--patients 100000] [--today YYYY-MM-DD] [--from-schema seed]
import { parseArgs } from 'node:util'

import pg from 'pg'
import { z } from 'zod'

import { isCalendarDate } from '../src/lib/calendarDate.ts'
import { env } from '../src/lib/env.ts'
import { fillBenchmark } from '../src/services/demo/bench/fillBenchmark.ts'
import { demoPassword } from '../src/services/demo/logins.ts'
import { failPlainly } from './running/failPlainly.ts'

const settings = z.object({
  patients: z.coerce
    .number('--patients must be a whole number.')
    .int('--patients must be a whole number.')
    .min(1000, '--patients must be at least 1000.')
    .max(1_000_000, '--patients must be at most 1000000.')
    .default(100_000),
  today: z
    .string()
    .refine(isCalendarDate, '--today must be a day such as 2026-03-01.')
    .default(() => new Date().toISOString().slice(0, 10)),
  'from-schema': z.string().optional(),
})

function readSettings(): z.infer<typeof settings> {
  const { values } = parseArgs({
    options: {
      patients: { type: 'string' },
      today: { type: 'string' },
      'from-schema': { type: 'string' },
    },
  })
  const parsed = settings.safeParse(values)
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message)
  return parsed.data
}

async function fill(): Promise<void> {
  const { patients, today, 'from-schema': fromSchema = null } = readSettings()
  if (env.APP_ENV === 'production') {
    throw new Error('Benchmark rows do not go into a production database.')
  }
  const started = performance.now()
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    await fillBenchmark(client, { patients, today, fromSchema })
  } finally {
    await client.end()
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(
    `Filled in ${seconds} s. Each hospital has a receptionist: reception1 to reception10, password ${demoPassword}.\n`,
  )
}

await fill().catch(failPlainly)
process.exit(0)
