import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import pg from 'pg'

import { startEmbeddedPostgres } from '../../src/database/embedded.ts'

let place: string

beforeEach(async () => {
  // A folder that only its owner may enter: as root, the server's account cannot walk to it.
  place = await mkdtemp(path.join(tmpdir(), 'polyclinic-embedded-'))
})

afterEach(async () => {
  await rm(place, { recursive: true, force: true })
})

async function ask<Row extends pg.QueryResultRow>(address: string, statement: string) {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(statement)
    return rows
  } finally {
    await client.end()
  }
}

/** Starts a server from a process of its own. */
async function holdDatabase(dataDir: string): Promise<{ holder: ChildProcess; address: string }> {
  const holder = spawn(process.execPath, ['tests/support/holdDatabase.ts', dataDir], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(holder.stdout as NodeJS.EventEmitter, 'data')) as [Buffer]
  return { holder, address: line.toString().trim() }
}

async function kill(holder: ChildProcess): Promise<void> {
  const ended = once(holder, 'exit')
  holder.kill('SIGKILL')
  await ended
}

describe('an operator without a PostgreSQL', () => {
  it('gets one that orders text alike everywhere and has the extensions', async () => {
    const server = await startEmbeddedPostgres({
      dataDir: path.join(place, 'data'),
      durable: false,
    })
    const address = server.url('postgres')
    await ask(address, 'create extension pg_trgm; create extension btree_gist')
    await ask(address, 'create extension pgcrypto; create extension unaccent')
    const [row] = await ask(
      address,
      `select current_setting('server_encoding') as encoding, 'ÑANDÚ' ilike 'ñandú' as folds,
        cardinality(show_trgm('محمد')) > 0 as arabic, current_setting('listen_addresses') as listens`,
    )
    await server.stop()
    expect(row).toEqual({ encoding: 'UTF8', folds: true, arabic: true, listens: '127.0.0.1' })
  })

  it('finds the data again after a stop', async () => {
    const dataDir = path.join(place, 'data')
    const first = await startEmbeddedPostgres({ dataDir, durable: true })
    await ask(first.url('postgres'), 'create table kept as select 42 as answer')
    await first.stop()

    const second = await startEmbeddedPostgres({ dataDir, durable: true })
    const rows = await ask(second.url('postgres'), 'select answer from kept')
    await second.stop()
    expect(rows).toEqual([{ answer: 42 }])
    expect(second.url('postgres')).toBe(first.url('postgres'))
  })

  it('finds the data again after the demo was killed, and its server is not left over', async () => {
    const dataDir = path.join(place, 'data')
    const { holder, address } = await holdDatabase(dataDir)
    await ask(address, 'create table kept as select 42 as answer')
    await kill(holder)

    const server = await startEmbeddedPostgres({ dataDir, durable: true })
    const rows = await ask(server.url('postgres'), 'select answer from kept')
    await server.stop()
    expect(rows).toEqual([{ answer: 42 }])
    await expect(ask(address, 'select 1')).rejects.toThrow('ECONNREFUSED')
  })

  it('is told when another run uses the same data', async () => {
    const dataDir = path.join(place, 'data')
    const { holder } = await holdDatabase(dataDir)
    await expect(startEmbeddedPostgres({ dataDir, durable: true })).rejects.toThrow(
      `is in use by process ${holder.pid}`,
    )
    await kill(holder)
    const server = await startEmbeddedPostgres({ dataDir, durable: true })
    await server.stop()
  })

  it('is not let in without the password', async () => {
    const server = await startEmbeddedPostgres({
      dataDir: path.join(place, 'data'),
      durable: false,
    })
    const stranger = new URL(server.url('postgres'))
    stranger.password = 'postgres'
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
    await server.stop()
  })
})
