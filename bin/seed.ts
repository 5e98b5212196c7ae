// Fills an empty database with demo data that is alive on the given day:
// npm run seed -- [--patients 2000] [--seed 1] [--today YYYY-MM-DD] [--force]
import { parseArgs } from 'node:util'

import pg from 'pg'
import { z } from 'zod'

import { isCalendarDate } from '../src/lib/calendarDate.ts'
import { env } from '../src/lib/env.ts'
import { seedDemo } from '../src/services/demo/seedDemo.ts'
import { failPlainly } from './running/failPlainly.ts'

const whole = (name: string, min: number, max: number) =>
  z.coerce
    .number(`--${name} must be a whole number.`)
    .int(`--${name} must be a whole number.`)
    .min(min, `--${name} must be at least ${min}.`)
    .max(max, `--${name} must be at most ${max}.`)

const settings = z.object({
  patients: whole('patients', 10, 1_000_000).default(2000),
  seed: whole('seed', 0, 4_294_967_295).default(1),
  today: z
    .string()
    .refine(isCalendarDate, '--today must be a day such as 2026-03-01.')
    .default(() => new Date().toISOString().slice(0, 10)),
  force: z.boolean().default(false),
})

function readSettings(): z.infer<typeof settings> {
  const { values } = parseArgs({
    options: {
      patients: { type: 'string' },
      seed: { type: 'string' },
      today: { type: 'string' },
      force: { type: 'boolean' },
    },
  })
  const parsed = settings.safeParse(values)
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message)
  return parsed.data
}

async function seed(): Promise<void> {
  const { force, ...options } = readSettings()
  if (env.APP_ENV === 'production' && !force) {
    throw new Error('This is a production configuration: demo data needs --force here.')
  }
  const started = performance.now()
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    const report = await seedDemo(client, options)
    const rows = [...report.values()].reduce((sum, count) => sum + count, 0)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(
      `${report.get('patients') ?? 0} patients, ${report.get('appointments') ?? 0} appointments, ` +
        `${report.get('exams') ?? 0} exams: ${rows} rows in ${seconds} s.\n`,
    )
  } finally {
    await client.end()
  }
}

await seed().catch(failPlainly)
process.exit(0)
