import { mkdirSync, openSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

import { ensureChromium } from '../../bin/running/chromium.ts'
import { isBuildCurrent } from '../../bin/running/currentBuild.ts'
import { findFreePort } from '../../src/database/embedded/freePort.ts'
import { cloneDatabase } from '../support/cloneDatabase.ts'
import { startDatabaseServer } from './databaseServer.ts'
import { running, startTracked } from './site.ts'

const logFile = '.data/test-site.log'

async function finish(file: string, args: string[], env: NodeJS.ProcessEnv, log: number) {
  const code = await startTracked(file, args, env, log).ended
  if (code !== 0) throw new Error(`${file} failed, see ${logFile}.`)
}

async function waitUntilServing(address: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 200) {
    const answer = await fetch(`${address}/api/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(200)
  }
  throw new Error(`The site did not start within a minute, see ${logFile}.`)
}

/**
 * Starts the product as its users have it, web and worker on a production build with demo data,
 * and tells the browser tests where it is.
 */
export default async function startSite(): Promise<void> {
  await startDatabaseServer()
  process.env['CHROMIUM_PATH'] = await ensureChromium()
  mkdirSync('.data', { recursive: true })
  const log = openSync(logFile, 'w')
  const port = await findFreePort()
  const address = `http://localhost:${port}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'production',
    APP_ENV: 'demo',
    DATABASE_URL: await cloneDatabase(),
    PAYLOAD_SECRET: 'a-secret-that-only-the-tests-know-0f8c1b',
    SERVER_URL: address,
    PORT: String(port),
    LOG_LEVEL: 'info',
  }
  if (!isBuildCurrent()) await finish('bin/build.ts', [], env, log)
  await finish('bin/seed.ts', ['--patients', '200'], env, log)
  startTracked('bin/start.ts', [], env, log)
  startTracked('bin/worker.ts', [], env, log)
  await waitUntilServing(address).catch(async (error: unknown) => {
    await Promise.all(running.map(({ stop }) => stop()))
    throw error
  })
  process.env['SITE_URL'] = address
}
