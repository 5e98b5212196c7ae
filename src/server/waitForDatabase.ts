import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { isDatabaseOutage } from './databaseOutage.ts'

const PAUSE_MILLISECONDS = 500

/**
 * Waits until the database answers. Payload gives up for good at its first failed connection, so it
 * is not started before.
 * @throws what is wrong with the address or the account, because waiting would not help
 */
export async function waitForDatabase(connectionString: string): Promise<void> {
  for (let told = false; ; told = true) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return
    } catch (error) {
      if (!isDatabaseOutage(error)) throw error
      if (!told) process.stderr.write('The database does not answer yet; waiting for it.\n')
    } finally {
      await client.end().catch(() => undefined)
    }
    await pause(PAUSE_MILLISECONDS)
  }
}
