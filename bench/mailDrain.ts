// How fast workers empty the queue of mails, against a mail server on loopback that takes everything,
// on a database of its own in the embedded PostgreSQL:
// node bench/mailDrain.ts [--mails 1000] [--workers 1,2] [--rounds 3]
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import pg from 'pg'
import { SMTPServer } from 'smtp-server'

import { startCommand } from '../bin/running/child.ts'
import { startEmbeddedPostgres } from '../src/database/embedded.ts'
import { findFreePort } from '../src/database/embedded/freePort.ts'
import { queueMails } from './queueMails.ts'

const { values } = parseArgs({
  options: {
    mails: { type: 'string', default: '1000' },
    workers: { type: 'string', default: '1,2' },
    rounds: { type: 'string', default: '3' },
  },
})
const mails = Number(values.mails)
const rounds = Number(values.rounds)

const server = new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _session, done) => {
    stream.on('end', () => done())
    stream.resume()
  },
})
const port = await findFreePort()
await once(server.listen(port, '127.0.0.1'), 'listening')

const postgres = await startEmbeddedPostgres({ dataDir: '.data/bench', durable: true })
const admin = new pg.Client({ connectionString: postgres.url('postgres') })
await admin.connect()
await admin.query('drop database if exists bench_mails')
await admin.query('create database bench_mails')
await admin.end()

const secret = randomBytes(32).toString('base64')
const env = {
  ...process.env,
  APP_ENV: 'development',
  LOG_LEVEL: 'warn',
  DATABASE_URL: postgres.url('bench_mails'),
  PAYLOAD_SECRET: secret,
  SMTP_URL: `smtp://127.0.0.1:${port}`,
}
if ((await startCommand('bin/migrate.ts', [], { env }).ended) !== 0)
  throw new Error('The migrations failed.')
const database = new pg.Pool({ connectionString: env.DATABASE_URL, max: 2 })

const countOpen = async (): Promise<number> => {
  const { rows } = await database.query<{ open: number }>(
    `select count(*)::int as open from messages where status = 'queued'`,
  )
  return rows[0]?.open ?? 0
}

/** Mails a second from the moment they are queued to the moment the last is marked as sent. */
async function drain(): Promise<number> {
  await queueMails(database, secret, mails)
  const started = performance.now()
  while ((await countOpen()) > 0) await pause(10)
  return (mails * 1000) / (performance.now() - started)
}

process.stdout.write(
  '| workers | mails | mails/s, lowest / median / highest |\n| ---: | ---: | ---: |\n',
)
for (const workers of values.workers.split(',').map(Number)) {
  const running = Array.from({ length: workers }, () => startCommand('bin/worker.ts', [], { env }))
  // The first mails also load the code and open the connections.
  await queueMails(database, secret, 50)
  while ((await countOpen()) > 0) await pause(50)
  const speeds: number[] = []
  for (let round = 0; round < rounds; round += 1) speeds.push(await drain())
  speeds.sort((a, b) => a - b)
  const shown = [speeds[0], speeds[Math.floor(rounds / 2)], speeds.at(-1)].map((speed = 0) =>
    speed.toFixed(0),
  )
  process.stdout.write(`| ${workers} | ${mails} | ${shown.join(' / ')} |\n`)
  await Promise.all(running.map(({ stop }) => stop()))
}
await database.end()
server.close()
await postgres.stop()
process.exit()
