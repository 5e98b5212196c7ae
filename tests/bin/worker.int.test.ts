import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { cloneDatabase } from '../support/cloneDatabase.ts'

type Worker = { child: ChildProcess; lines: () => Record<string, unknown>[] }

const running: ChildProcess[] = []
let address: string
let database: pg.Pool

beforeAll(async () => {
  address = await cloneDatabase()
  database = new pg.Pool({ connectionString: address, max: 2 })
  database.on('error', () => undefined)
})

afterEach(() => {
  for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
})
afterAll(() => database.end())

async function startWorker(): Promise<Worker> {
  const { NODE_OPTIONS: _options, ...inherited } = process.env
  const child = spawn(process.execPath, ['bin/worker.ts'], {
    env: { ...inherited, APP_ENV: 'test', DATABASE_URL: address, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(child)
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const lines = () =>
    output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  await until(() => lines().some(({ msg }) => msg === 'the worker runs'))
  return { child, lines }
}

async function until(condition: () => boolean | Promise<boolean>, limit = 15_000): Promise<void> {
  for (let waited = 0; waited < limit; waited += 50) {
    if (await condition()) return
    await pause(50)
  }
  throw new Error('It did not happen in time.')
}

const write = (count: number) =>
  database.query(
    `insert into audit_events (at, action, outcome) select now(), 'login.failed', 'failure' from generate_series(1, $1::int)`,
    [count],
  )
const waiting = async (): Promise<number> =>
  (await database.query('select count(*)::int as n from audit_unsealed')).rows[0].n

async function expectChain(links: number): Promise<void> {
  const { rows } = await database.query(
    'select count(*)::int as links, min(seq)::int as first, max(seq)::int as last from audit_seals',
  )
  expect(rows[0]).toEqual({ links, first: 1, last: links })
  expect((await database.query('select * from find_audit_fault()')).rows).toEqual([])
}

it('two workers seal the trail together, without a gap', async () => {
  const workers = await Promise.all([startWorker(), startWorker()])
  for (let round = 0; round < 10; round += 1) await write(50)
  await until(async () => (await waiting()) === 0)
  await expectChain(500)
  for (const { lines } of workers)
    expect(
      lines().every(({ level, time }) => typeof level === 'number' && typeof time === 'number'),
    ).toBe(true)
})

it('a worker survives the loss of its connections, says so once, and goes on', async () => {
  const { child, lines } = await startWorker()
  await until(async () => {
    const { rows } = await database.query(
      `select count(*)::int as n from pg_stat_activity where application_name = 'polyclinic-worker' and datname = current_database()`,
    )
    return rows[0].n > 0
  })
  await database.query('alter table audit_unsealed rename to audit_unsealed_away')
  await until(() => lines().some(({ msg }) => msg === 'a duty failed, it is repeated'))
  await database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'polyclinic-worker' and datname = current_database()`,
  )
  await pause(1000)
  expect(
    lines().filter(
      ({ msg, duty }) => msg === 'a duty failed, it is repeated' && duty === 'seal-audit-trail',
    ),
  ).toHaveLength(1)
  await database.query('alter table audit_unsealed_away rename to audit_unsealed')
  await write(3)
  await until(async () => (await waiting()) === 0)
  await until(() => lines().some(({ msg }) => msg === 'a duty is done again'))
  expect(child.exitCode).toBeNull()
  await expectChain(503)
})

it('a worker that is asked to stop is gone within a second, with code 0', async () => {
  const { child } = await startWorker()
  const asked = performance.now()
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(1000)
})
