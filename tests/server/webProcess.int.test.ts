import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

import { findFreePort } from '../../src/database/embedded/freePort.ts'
import { cloneDatabase } from '../support/cloneDatabase.ts'

interface Running {
  child: ChildProcess
  address: string
  /** What it has written so far. */
  output: () => string
}

const started: ChildProcess[] = []

function start(port: number, databaseUrl: string): Running {
  const child = spawn(process.execPath, ['src/server/webProcess.ts'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      APP_ENV: 'test',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      SERVER_URL: `http://127.0.0.1:${port}`,
    },
  })
  started.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => (output += String(part)))
  return { child, address: `http://127.0.0.1:${port}`, output: () => output }
}

async function untilAnswers(address: string, status: number): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.status === status) return
    await pause(50)
  }
}

const ended = async ({ child }: Running): Promise<number> => {
  if (child.exitCode === null) await once(child, 'exit')
  return child.exitCode ?? -1
}

afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

describe('a web process', () => {
  it('is alive and says so while the database is away, and serves nothing else', async () => {
    const web = start(await findFreePort(), 'postgres://nobody@127.0.0.1:9/none')
    await untilAnswers(`${web.address}/api/healthz`, 200)
    expect((await fetch(`${web.address}/api/readyz`)).status).toBe(503)
    web.child.kill('SIGTERM')
    expect(await ended(web)).toBe(0)
  })

  it('ends with one plain line when its port is taken', async () => {
    const port = await findFreePort()
    const databaseUrl = await cloneDatabase()
    const first = start(port, databaseUrl)
    await untilAnswers(`${first.address}/api/healthz`, 200)
    const second = start(port, databaseUrl)
    expect(await ended(second)).toBe(1)
    expect(second.output()).toBe(
      `Port ${port} is in use: stop what uses it, or set PORT to another one.\n`,
    )
    first.child.kill('SIGTERM')
    expect(await ended(first)).toBe(0)
  })

  it('answers what it has begun before it stops', async () => {
    const port = await findFreePort()
    const web = start(port, await cloneDatabase())
    await untilAnswers(`${web.address}/api/readyz`, 200)
    const body = JSON.stringify({ username: 'nobody', password: 'not the password' })
    const sending = request(`${web.address}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length },
    })
    sending.write(body.slice(0, 10))
    // Its headers are there once a later request has been answered.
    await untilAnswers(`${web.address}/api/healthz`, 200)
    web.child.kill('SIGTERM')
    await untilRefuses(port)
    sending.end(body.slice(10))
    const [reply] = await once(sending, 'response')
    expect(reply.statusCode).toBe(401)
    expect(await ended(web)).toBe(0)
  })
})

async function untilRefuses(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/healthz`).catch(() => null)
    if (!answer) return
    await pause(20)
  }
}
