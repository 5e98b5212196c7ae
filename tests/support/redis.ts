import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createClient } from '@redis/client'

import { findFreePort } from '../../src/database/embedded/freePort.ts'
import { ensurePackage } from './ensurePackage.ts'

const SERVER = '/usr/bin/redis-server'

export type Redis = {
  url: string
  /** Stops answering without closing its connections, as a server does whose machine hangs. */
  hang: () => void
  wake: () => void
  stop: () => Promise<void>
  /** Starts it again on the same port, empty. */
  start: () => Promise<void>
  /** The keys that it holds. */
  keys: () => Promise<string[]>
  close: () => Promise<void>
}

async function answers(url: string, attempts = 200): Promise<void> {
  const client = createClient({ url, socket: { reconnectStrategy: false } })
  client.on('error', () => undefined)
  try {
    await client.connect()
    client.destroy()
  } catch (error) {
    if (attempts === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 25))
    return await answers(url, attempts - 1)
  }
}

/**
 * Starts a real Redis on loopback that keeps nothing on disk; installs Debian's redis-server where
 * that is possible.
 * @throws Error with one plain sentence where it is missing and cannot be installed
 */
export async function startRedis(): Promise<Redis> {
  await ensurePackage('redis-server', SERVER)
  const folder = await mkdtemp(path.join(tmpdir(), 'polyclinic-redis-'))
  const port = await findFreePort()
  const url = `redis://127.0.0.1:${port}`
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  let signal = (_name: NodeJS.Signals): Promise<unknown> => Promise.resolve()
  const start = async (): Promise<void> => {
    const server = spawn(SERVER, settings, { stdio: 'ignore' })
    const ended = new Promise((resolve) => server.once('close', resolve))
    signal = (name) => {
      server.kill(name)
      return ended
    }
    await answers(url)
  }
  const stop = async (): Promise<void> => void (await signal('SIGKILL'))
  await start()
  return {
    url,
    hang: () => void signal('SIGSTOP'),
    wake: () => void signal('SIGCONT'),
    stop,
    start,
    keys: async () => {
      const client = await createClient({ url }).connect()
      const found = await client.keys('*')
      client.destroy()
      return found.sort()
    },
    close: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
