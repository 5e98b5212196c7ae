import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { queueMails } from '../../bench/queueMails.ts'
import { cloneDatabase } from '../support/cloneDatabase.ts'
import { type MailServer, startMailServer } from '../support/mailServer.ts'

type Worker = { child: ChildProcess; output: () => string }

const secret = process.env['PAYLOAD_SECRET'] ?? ''
const running: ChildProcess[] = []
let address: string
let database: pg.Pool
let server: MailServer

beforeAll(async () => {
  address = await cloneDatabase()
  database = new pg.Pool({ connectionString: address, max: 2 })
  database.on('error', () => undefined)
  database.on('connect', (client) => void client.on('error', () => undefined))
  server = await startMailServer()
})
beforeEach(() => server.clear())
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  server.release()
})
afterAll(async () => {
  await database.end()
  await server.close()
})

async function until(condition: () => boolean | Promise<boolean>, limit = 25_000): Promise<void> {
  for (let waited = 0; waited < limit; waited += 50) {
    if (await condition()) return
    await pause(50)
  }
  throw new Error('It did not happen in time.')
}

async function startWorker(): Promise<Worker> {
  const { NODE_OPTIONS: _options, ...inherited } = process.env
  const child = spawn(process.execPath, ['bin/worker.ts'], {
    env: {
      ...inherited,
      APP_ENV: 'test',
      DATABASE_URL: address,
      SMTP_URL: server.url,
      LOG_LEVEL: 'trace',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(child)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await until(() => output.includes('looking for jobs'))
  return { child, output: () => output }
}

const countOf = async (status: string): Promise<number> =>
  (await database.query('select count(*)::int as n from messages where status = $1', [status]))
    .rows[0].n
const allSent = async (): Promise<boolean> => (await countOf('queued')) === 0

const copies = (): number[] => {
  const counts = new Map<string, number>()
  for (const { messageId } of server.mails) counts.set(messageId, (counts.get(messageId) ?? 0) + 1)
  return [...counts.values()]
}

it('a mail leaves as soon as it is queued, and the log keeps its secrets', async () => {
  const { child, output } = await startWorker()
  await queueMails(database, secret, 1)
  await until(() => server.mails.length === 1, 5_000)
  await until(allSent)
  expect(server.mails[0]?.links[0]).toContain('/activate/')
  expect(output()).not.toContain('AbCdEfGhIjKlMnOpQrStUvWxYz')
  const asked = performance.now()
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(2_000)
})

it('a worker that is asked to stop finishes the mail that a server is just taking', async () => {
  const { child } = await startWorker()
  server.hang = true
  await queueMails(database, secret, 1)
  await until(() => server.mails.length === 1)
  child.kill('SIGTERM')
  await pause(300)
  server.release()
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  expect(await countOf('queued')).toBe(0)
  expect(server.mails).toHaveLength(1)
})

it('a worker killed in the middle loses nothing; what comes twice has the same Message-ID', async () => {
  const { child } = await startWorker()
  server.hang = true
  const ids = await queueMails(database, secret, 3)
  await until(() => server.mails.length === 3)
  child.kill('SIGKILL')
  await once(child, 'exit')
  server.release()
  expect(await countOf('queued')).toBe(3)
  await Promise.all([startWorker(), startWorker()])
  await until(allSent)
  expect(copies()).toEqual([2, 2, 2])
  expect(new Set(server.mails.map(({ messageId }) => messageId))).toEqual(
    new Set(ids.map((id) => `<${id}@localhost>`)),
  )
})

it('a queue that loses its connections while it works sends everything, and nothing twice', async () => {
  const { child } = await startWorker()
  await queueMails(database, secret, 150)
  for (let round = 0; round < 3; round += 1) {
    const seen = server.mails.length
    await until(() => server.mails.length > seen || server.mails.length === 150)
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name in ('polyclinic-queue', 'polyclinic-worker', 'polyclinic-sign-of-life')
         and datname = current_database()`,
    )
  }
  await until(allSent)
  expect(child.exitCode).toBeNull()
  expect(copies()).toEqual(Array.from({ length: 150 }, () => 1))
})
