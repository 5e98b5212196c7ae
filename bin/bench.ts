// Measures the product against the floor of this machine, on data of its own in the embedded
// PostgreSQL, and prints Markdown:
// npm run bench [-- --patients 100000 --few 10000 --rounds 3 --seconds 5]
import { spawnSync } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import type { LoadRequest } from 'autocannon'
import { z } from 'zod'

import { ensureBenchDatabase, readMaterial, readPlace } from '../bench/benchDatabase.ts'
import { load, type Target } from '../bench/load.ts'
import { operations, type Material, type Operation } from '../bench/operations.ts'
import { printTables, type Row } from '../bench/printTables.ts'
import { runServer, type RunningServer } from '../bench/runningServer.ts'
import { memoryMegabytes } from '../bench/usage.ts'
import { startEmbeddedPostgres } from '../src/database/embedded.ts'
import { findFreePort } from '../src/database/embedded/freePort.ts'
import { demoPassword } from '../src/services/demo/logins.ts'
import { failPlainly } from './running/failPlainly.ts'

const TURNS = 400
const SETTLE_MILLISECONDS = 2000

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

const count = z.coerce.number().int().min(1)
const settings = z.object({ patients: count, few: count, rounds: count, seconds: count })

function readSettings(): z.infer<typeof settings> {
  const { values } = parseArgs({
    options: {
      patients: { type: 'string', default: '100000' },
      few: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
    },
  })
  const parsed = settings.safeParse(values)
  if (!parsed.success) throw new Error('The options are whole numbers above zero.')
  return parsed.data
}

async function signIn({ address }: RunningServer): Promise<string> {
  const answer = await fetch(`${address}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'reception1', password: demoPassword }),
  })
  return z.object({ token: z.string() }).parse(await answer.json()).token
}

const requestsOf = (
  make: Operation['product'],
  material: Material,
  authorization: string,
): LoadRequest[] =>
  Array.from({ length: TURNS }, (_, turn) => {
    const request = make(material, turn)
    const headers = { authorization, ...(request.body && { 'content-type': 'application/json' }) }
    return { ...request, headers }
  })

function countStatements(env: NodeJS.ProcessEnv, token: string, material: Material): number[] {
  const requests = operations.map(({ product }, index) => product(material, index + 50))
  const counted = spawnSync(
    process.execPath,
    ['bench/countStatements.ts', token, JSON.stringify(requests)],
    { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return z.array(z.number()).parse(JSON.parse(counted.stdout.trim().split('\n').at(-1) ?? '[]'))
}

const running: { stop: () => Promise<void> }[] = []

async function start(file: string, ready: string, env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const port = await findFreePort()
  const server = await runServer(file, port, ready, {
    ...env,
    SERVER_URL: `http://localhost:${port}`,
  })
  running.push(server)
  return server
}

async function bench(): Promise<void> {
  const { few, patients, rounds, seconds } = readSettings()
  if (!existsSync('.next/BUILD_ID')) {
    throw new Error('The pages are not built yet: run npm run build first.')
  }
  const postgres = await startEmbeddedPostgres({ dataDir: '.data/bench', durable: true })
  running.push(postgres)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    APP_ENV: 'development',
    LOG_LEVEL: 'warn',
    PAYLOAD_SECRET: randomBytes(32).toString('base64'),
  }
  say(`Filling databases of ${patients} and ${few} patients, once a day…`)
  const many = await ensureBenchDatabase(postgres.url, patients, env)
  const little = await ensureBenchDatabase(postgres.url, few, env)
  const material = await readMaterial(many)
  const { hospital, server: database } = await readPlace(many)

  const secret = randomBytes(16).toString('hex')
  const signature = createHmac('sha256', secret).update(hospital).digest('base64url')
  const floor = await start('bench/floor.ts', '/ready', {
    ...env,
    DATABASE_URL: many,
    FLOOR_SECRET: secret,
  })
  const product = await start('bin/start.ts', '/api/readyz', { ...env, DATABASE_URL: many })
  // The panel is loaded with its first page, and belongs to what the product needs.
  await fetch(`${product.address}/admin/login`)
  await pause(SETTLE_MILLISECONDS)
  const idle = memoryMegabytes(product.pid)
  const token = await signIn(product)

  const rows: Row[] = operations.map(({ title }) => ({
    title,
    product: [],
    floor: [],
    statements: 0,
  }))
  const targetOf = ({ address, pid }: RunningServer): Target => ({
    address,
    application: pid,
    database,
  })
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, operation] of operations.entries()) {
      say(`Round ${round}: ${operation.title}`)
      const below = requestsOf(operation.floor, material, `Bearer ${hospital}.${signature}`)
      const own = requestsOf(operation.product, material, `JWT ${token}`)
      rows[index]?.floor.push(await load(targetOf(floor), below, seconds))
      rows[index]?.product.push(await load(targetOf(product), own, seconds))
    }
  }
  const after = memoryMegabytes(product.pid)

  const small = await start('bin/start.ts', '/api/readyz', { ...env, DATABASE_URL: little })
  const smallToken = await signIn(small)
  const growth: number[] = []
  const [list] = operations
  for (let round = 1; list && round <= rounds; round += 1) {
    say(`Round ${round}: the list at ${few} patients and at ${patients}`)
    const at = async (server: RunningServer, jwt: string): Promise<number> => {
      const requests = requestsOf(list.product, material, `JWT ${jwt}`)
      const { applicationMs, databaseMs } = await load(targetOf(server), requests, seconds)
      return applicationMs + databaseMs
    }
    const least = await at(small, smallToken)
    growth.push((await at(product, token)) / least)
  }
  await small.stop()

  const counts = countStatements(
    { ...env, SERVER_URL: 'http://localhost', DATABASE_URL: many },
    token,
    material,
  )
  rows.forEach((row, index) => (row.statements = counts[index] ?? 0))
  const { firstAnswer, ready } = product
  process.stdout.write(`${printTables(rows, { firstAnswer, ready, idle, after, growth })}\n`)
}

try {
  await bench()
} catch (error) {
  failPlainly(error)
}
for (const server of running.reverse()) await server.stop()
process.exit()
