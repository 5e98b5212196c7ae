// The whole product on one machine with nothing prepared: database, schema, demo data, build,
// web and worker. Ctrl-C stops all of it, the database last.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

import { startEmbeddedPostgres } from '../src/database/embedded.ts'
import { errorCode } from '../src/lib/errorCode.ts'
import { announceDemo } from './running/announceDemo.ts'
import { type Child, startCommand } from './running/child.ts'
import { isBuildCurrent } from './running/currentBuild.ts'
import { demoSettings, ensurePortIsFree } from './running/demoSettings.ts'
import { ensureDatabase, isDatabaseEmpty } from './running/ensureDatabase.ts'
import { failPlainly, sentenceOf } from './running/failPlainly.ts'
import { stopSignal } from './running/stopSignal.ts'

const logFile = '.data/demo.log'
const stopped = stopSignal()

/** What runs now, in the order of starting; it is stopped in the opposite order. */
const running: { stop: () => Promise<void> }[] = []

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

function lastLogLine(): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n')
  const last = lines.findLast((line) => line.trim() !== '')?.trim() ?? 'it left no message'
  return last.length > 300 ? `${last.slice(0, 300)}…` : last
}

function start(file: string, env: NodeJS.ProcessEnv, log: number): Child {
  const child = startCommand(file, [], { env, output: log })
  running.push(child)
  return child
}

/** Runs one command to its end; a request to stop ends it at once. */
async function step(sentence: string, file: string, env: NodeJS.ProcessEnv, log: number) {
  if (stopped.aborted) return
  say(`${sentence}…`)
  const child = startCommand(file, [], { env, output: log })
  const stop = () => void child.stop()
  stopped.addEventListener('abort', stop)
  const code = await child.ended
  stopped.removeEventListener('abort', stop)
  if (code !== 0 && !stopped.aborted) {
    throw new Error(`${sentence} failed: ${lastLogLine()} (all of it in ${logFile})`)
  }
}

async function findDatabaseAddress(given: string): Promise<string> {
  if (given) return given
  say('Starting the embedded PostgreSQL…')
  const server = await startEmbeddedPostgres({ dataDir: '.data/postgres', durable: true })
  running.push(server)
  return server.url('polyclinic')
}

async function answers(address: string): Promise<boolean> {
  return fetch(address, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  )
}

async function waitUntilServing(port: string | undefined, children: Child[]): Promise<void> {
  const died = Promise.race(children.map(({ ended }) => ended)).then(() => true)
  for (let waited = 0; waited < 60_000 && !stopped.aborted; waited += 100) {
    if (await answers(`http://127.0.0.1:${port}/api/healthz`)) return
    if (await Promise.race([died, pause(100, false)])) {
      throw new Error(`The server ended while starting: ${lastLogLine()} (all of it in ${logFile})`)
    }
  }
  if (!stopped.aborted)
    throw new Error(`The server did not answer within a minute, see ${logFile}.`)
}

async function demo(log: number): Promise<void> {
  // Judged once without a database, so that a mistake is told before anything starts.
  const given = process.env['DATABASE_URL']?.trim() ?? ''
  const settings = demoSettings(given || 'postgres://127.0.0.1/polyclinic')
  await ensurePortIsFree(Number(settings['PORT']))

  const database = await findDatabaseAddress(given)
  await ensureDatabase(database)
  const env = demoSettings(database)
  await step('Migrating the database', 'bin/migrate.ts', env, log)
  if (!stopped.aborted && (await isDatabaseEmpty(database))) {
    await step('Seeding the demo data', 'bin/seed.ts', env, log)
  }
  if (!isBuildCurrent()) {
    await step('Building the pages (a minute or two, once)', 'bin/build.ts', env, log)
  }
  if (stopped.aborted) return

  say('Starting web and worker…')
  const children = [start('bin/start.ts', env, log), start('bin/worker.ts', env, log)]
  await waitUntilServing(env['PORT'], children)
  if (stopped.aborted) return
  say(announceDemo(env.SERVER_URL, database, logFile, Boolean(env['SMTP_URL']?.trim())))

  const { promise: asked, resolve } = Promise.withResolvers<string>()
  stopped.addEventListener('abort', () => resolve('asked'))
  const first = await Promise.race([asked, ...children.map(({ ended }) => ended)])
  if (first !== 'asked') {
    throw new Error(`A process of the demo ended by itself: ${lastLogLine()} (all in ${logFile})`)
  }
}

function openLog(): number {
  try {
    mkdirSync('.data', { recursive: true })
    return openSync(logFile, 'w', 0o600)
  } catch (error) {
    return failPlainly(`${logFile} cannot be written (${errorCode(error)}): run as its owner.`)
  }
}

async function stopAll(): Promise<void> {
  while (running.length > 0) await running.pop()?.stop()
}

if (existsSync('.env')) process.loadEnvFile('.env')
const log = openLog()
let exitCode = 0
try {
  await demo(log)
} catch (error) {
  // Ctrl-C may break a step in the middle; that is no failure.
  if (!stopped.aborted) {
    process.stderr.write(`${sentenceOf(error)}\n`)
    exitCode = 1
  }
}
if (stopped.aborted) say('\nStopping…')
await stopAll()
closeSync(log)
process.exit(exitCode)
