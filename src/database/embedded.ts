import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { type Account, serverAccount } from './embedded/account.ts'
import { serverBinaries } from './embedded/binaries.ts'
import {
  type ClusterSettings,
  createCluster,
  dataDirArgument,
  findSettings,
  saveSettings,
} from './embedded/cluster.ts'
import { findFreePort } from './embedded/freePort.ts'
import { endLeftover, isRunningNode } from './embedded/leftover.ts'

export type EmbeddedPostgres = {
  /** The connection address of one of its databases, with the password. */
  url: (database: string) => string
  /** Fast shutdown: open transactions are rolled back, committed ones are safe. */
  stop: () => Promise<void>
}

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A failing statement would carry clinical values into the log.
  log_min_error_statement: 'panic',
}

/** For tests only: a crash may lose everything, which is what makes it fast. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Address of the cluster's superuser on loopback. */
function addressOf(settings: ClusterSettings, database: string): string {
  const password = encodeURIComponent(settings.password)
  return `postgres://postgres:${password}@127.0.0.1:${settings.port}/${encodeURIComponent(database)}`
}

async function launch(
  native: string,
  dataDir: string,
  account: Account | undefined,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const log = await open(`${dataDir}.log`, 'a', 0o600)
  try {
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = spawn(
      path.join(native, 'bin', 'postgres'),
      ['-D', dataDirArgument(dataDir, account), ...options],
      {
        cwd: dataDir,
        stdio: ['ignore', log.fd, log.fd],
        // Its own group: Ctrl-C must reach the web processes first and the database last.
        detached: true,
        ...account,
      },
    )
    server.unref()
    return server
  } finally {
    await log.close()
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function waitUntilReady(server: ChildProcess, url: string, dataDir: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (server.exitCode !== null || server.signalCode !== null) {
      const log = await readFile(`${dataDir}.log`, 'utf8')
      const reason = log
        .trimEnd()
        .split('\n')
        .findLast((line) => line.includes('FATAL:'))
      throw new Error(`The embedded PostgreSQL did not start: ${reason ?? 'see its log'}`)
    }
    if (await answers(url)) return
    await pause(50)
  }
  throw new Error('The embedded PostgreSQL did not answer within a minute.')
}

async function stopServer(server: ChildProcess): Promise<void> {
  const ended = () => server.exitCode !== null || server.signalCode !== null
  if (!ended()) server.kill('SIGINT')
  for (let waited = 0; !ended(); waited += 20) {
    // Immediate shutdown; the next start recovers from the write-ahead log.
    if (waited === 20_000) server.kill('SIGQUIT')
    await pause(20)
  }
}

/** Whether another living run serves this cluster; one that was killed does not count. */
async function isInUse(settings: ClusterSettings): Promise<boolean> {
  if (settings.owner === process.pid || !(await isRunningNode(settings.owner))) return false
  return answers(addressOf(settings, 'postgres'))
}

/**
 * Starts a real PostgreSQL from npm's binaries on a folder of our own, as root (then under an
 * unprivileged account) or as an ordinary user. Ends what a killed run left on the same folder.
 * @param durable false makes it fast and forgetful, for tests
 * @throws Error with one plain sentence
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string
  durable: boolean
}): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  await mkdir(path.dirname(dataDir), { recursive: true })
  const account = await serverAccount(dataDir)
  const native = await serverBinaries(account)

  const found = await findSettings(dataDir)
  if (found && (await isInUse(found))) {
    throw new Error(`The database in ${dataDir} is in use by process ${found.owner}.`)
  }
  await endLeftover(dataDir)
  // What was run without fsync may be broken since, so it always begins anew.
  const kept = options.durable ? found?.password : undefined
  const password = kept ?? (await createCluster(dataDir, native, account))
  const settings = { password, port: await findFreePort(found?.port), owner: process.pid }
  await saveSettings(dataDir, settings, account)

  const server = await launch(native, dataDir, account, {
    ...common,
    ...(options.durable ? {} : forgetful),
    port: String(settings.port),
  })
  const stopAtExit = () => server.kill('SIGINT')
  process.once('exit', stopAtExit)
  const stop = async () => {
    await stopServer(server)
    process.off('exit', stopAtExit)
  }
  try {
    await waitUntilReady(server, addressOf(settings, 'postgres'), dataDir)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: (database) => addressOf(settings, database), stop }
}
