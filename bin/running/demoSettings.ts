import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

import { parseEnv } from '../../src/lib/env/parseEnv.ts'

const secretFile = '.data/secret'

/** Made once, so that people stay signed in over restarts. */
function ownSecret(): string {
  if (!existsSync(secretFile)) {
    mkdirSync('.data', { recursive: true })
    writeFileSync(secretFile, randomBytes(48).toString('base64'), { mode: 0o600 })
  }
  return readFileSync(secretFile, 'utf8').trim()
}

/**
 * The environment of every process of the demo, judged before anything starts.
 * @throws UnsafeConfiguration with one line per variable
 */
export function demoSettings(databaseAddress: string): NodeJS.ProcessEnv & { SERVER_URL: string } {
  const settings = {
    ...process.env,
    NODE_ENV: 'production' as const,
    APP_ENV: 'demo',
    NEXT_TELEMETRY_DISABLED: '1',
    PAYLOAD_SECRET: process.env['PAYLOAD_SECRET'] ?? ownSecret(),
    DATABASE_URL: databaseAddress,
  }
  const { PORT, SERVER_URL } = parseEnv(settings)
  return { ...settings, PORT: String(PORT), SERVER_URL }
}

/** @throws Error with one plain sentence when another program listens on the port */
export async function ensurePortIsFree(port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const probe = createServer()
  probe.once('error', (error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`
    reject(new Error(`Port ${port} ${reason}: choose another one, such as PORT=${port + 1}.`))
  })
  probe.listen(port, () => probe.close(() => resolve()))
  return promise
}
