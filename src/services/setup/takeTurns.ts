import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'

/** Runs a piece of set-up in one transaction, one at a time in the whole installation, so that repeating it changes nothing. */
export const takeTurns = <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> =>
  inTransaction(req, async () => {
    const db = await databaseOf(req)
    await db.execute(sql`select pg_advisory_xact_lock(hashtext('set-up'))`)
    return work()
  })
