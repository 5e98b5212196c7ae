// Measures the pages that a clinic looks at all day, on 100,000 patients and on 10,000, and prints Markdown:
// node bench/clinicPages.ts [--patients 100000 --few 10000 --turns 200]
// With --many and --little it measures databases that are filled already; with --api the data without
// the pages around it. It needs built pages.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

import pg from 'pg'
import { z } from 'zod'

import { failPlainly } from '../bin/running/failPlainly.ts'
import { startEmbeddedPostgres } from '../src/database/embedded.ts'
import { findFreePort } from '../src/database/embedded/freePort.ts'
import { demoPassword } from '../src/services/demo/logins.ts'
import { ensureBenchDatabase } from './benchDatabase.ts'
import { arrangeDays, type Material } from './clinicDays.ts'
import { BUDGET_MILLISECONDS, type Page, pages } from './clinicPageList.ts'
import { runServer, type RunningServer } from './runningServer.ts'
import { processorSeconds } from './usage.ts'

const RATIO_MAX = 1.2
const ROUNDS = 5

const count = z.coerce.number().int().min(1)
const settings = z.object({
  patients: count,
  few: count,
  turns: count,
  many: z.url().optional(),
  little: z.url().optional(),
  api: z.boolean(),
})

const { values } = parseArgs({
  options: {
    patients: { type: 'string', default: '100000' },
    few: { type: 'string', default: '10000' },
    turns: { type: 'string', default: '200' },
    many: { type: 'string' },
    little: { type: 'string' },
    api: { type: 'boolean', default: false },
  },
})
const asked = settings.parse(values)

const running: { stop: () => Promise<void> }[] = []
const env: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: 'production',
  APP_ENV: 'development',
  LOG_LEVEL: 'warn',
  WEB_PROCESSES: '1',
  PAYLOAD_SECRET: randomBytes(32).toString('base64'),
}

interface Site {
  client: pg.Client
  server: RunningServer
  /** Of each of its processes, as last seen. */
  seconds: Map<number, number>
  material: Material
  token: string
}

async function open(address: string): Promise<Site> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const material = await arrangeDays(client)
  const port = await findFreePort()
  const SERVER_URL = `http://127.0.0.1:${port}`
  const settled = { ...env, DATABASE_URL: address, SERVER_URL }
  const server = await runServer('bin/start.ts', port, '/api/readyz', settled)
  running.push(server)
  const signedIn = await fetch(`${server.address}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'reception1', password: demoPassword }),
  })
  const { token } = z.object({ token: z.string() }).parse(await signedIn.json())
  return { client, server, seconds: new Map(), material, token }
}

/** Seconds of processor time that a site has used so far, its sessions in PostgreSQL and those that have ended included. */
async function costOf({ client, seconds, server }: Site): Promise<number> {
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  for (const pid of [server.pid, ...rows.map((row) => row.pid)])
    seconds.set(pid, processorSeconds(pid))
  return [...seconds.values()].reduce((sum, each) => sum + each, 0)
}

/**
 * Asks for a page so many times, one after the other. Returns the milliseconds of each answer, and
 * those of processor time that one cost, which other work on the machine lengthens least.
 */
async function time(site: Site, page: Page, from: number, to: number) {
  const { client, material, server, token } = site
  const times: number[] = []
  const before = await costOf(site)
  for (let turn = from; turn < to; turn += 1) {
    if (page.isChanged)
      await client.query(`select pg_notify('clinic_changed', $1)`, [material.hospital])
    const path = page.path(material, turn)
    const started = performance.now()
    const answer = await fetch(server.address + path, {
      headers: { cookie: `polyclinic-token=${token}`, authorization: `JWT ${token}` },
      redirect: 'manual',
    })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`)
    times.push(performance.now() - started)
  }
  return { times, cost: (((await costOf(site)) - before) * 1000) / (to - from) }
}

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0

async function measure(): Promise<void> {
  if (!existsSync('.next/BUILD_ID')) {
    throw new Error('The pages are not built yet: run npm run build first.')
  }
  const own =
    asked.many && asked.little
      ? null
      : await startEmbeddedPostgres({ dataDir: '.data/bench', durable: true })
  if (own) running.push(own)
  const addressOf = async (given: string | undefined, patients: number): Promise<string> => {
    if (given) return given
    if (!own) throw new Error('Give both databases, or none.')
    return ensureBenchDatabase(own.url, patients, env)
  }
  const many = await open(await addressOf(asked.many, asked.patients))
  const little = await open(await addressOf(asked.little, asked.few))
  const lines = [
    `| page | processor ms | p50 ms | p95 ms | budget for p95 | ${asked.patients} to ${asked.few} patients, processor time | |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
  ]
  for (const page of pages.filter(({ kind }) => !asked.api || kind === 'api')) {
    const least = Math.ceil(asked.turns / ROUNDS)
    // Turn about, so that whatever else the machine does meets both alike.
    const found: number[] = []
    const ratios: number[] = []
    const costs: number[] = []
    for (let round = -1; round < ROUNDS; round += 1) {
      const at = (round + 1) * least
      const below = await time(little, page, at, at + least)
      const above = await time(many, page, at, at + least)
      if (round < 0) continue
      found.push(...above.times)
      ratios.push(above.cost / below.cost)
      costs.push(above.cost)
    }
    const [p50, p95] = [share(found, 0.5), share(found, 0.95)]
    const budget = BUDGET_MILLISECONDS[page.kind]
    const ratio = share(ratios, 0.5)
    const spread = [Math.min(...ratios), ratio, Math.max(...ratios)].map((each) => each.toFixed(2))
    const kept = p95 <= budget && ratio <= RATIO_MAX ? 'kept' : 'broken'
    const cost = share(costs, 0.5).toFixed(1)
    const cells = [
      page.title,
      cost,
      p50.toFixed(1),
      p95.toFixed(1),
      budget,
      spread.join(' / '),
      kept,
    ]
    lines.push(`| ${cells.join(' | ')} |`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

try {
  await measure()
} catch (error) {
  failPlainly(error)
}
for (const each of running.reverse()) await each.stop()
process.exit()
