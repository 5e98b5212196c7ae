import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

const STEP = 50

/** `john.doe`, `john.doe2`, `john.doe3` … */
const candidates = (base: string, from: number): string[] =>
  Array.from({ length: STEP }, (_, index) => (from + index === 1 ? base : `${base}${from + index}`))

/**
 * Finds the first free username of a base and keeps it for this transaction: others who want one of
 * the same base wait until it is stored. Each step is one indexed statement.
 */
export async function reserveUsername(req: PayloadRequest, base: string): Promise<string> {
  const db = await databaseOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`username ${base}`}, 0))`)
  for (let from = 1; ; from += STEP) {
    const wanted = candidates(base, from)
    const found = await db.execute<{ username: string }>(
      sql`select username from users where username in ${wanted}`,
    )
    const taken = new Set(found.rows.map(({ username }) => username))
    const free = wanted.find((name) => !taken.has(name))
    if (free !== undefined) return free
  }
}
