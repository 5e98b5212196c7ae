import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

/** Where a statement runs: the pool, or one transaction of it. */
export type Database = Pick<PostgresAdapter['drizzle'], 'execute'>

const isDatabase = (value: unknown): value is Database =>
  typeof value === 'object' && value !== null && 'execute' in value

/** The connection of the request's transaction, or the pool when it has none. Statements run here join the transaction. */
export async function databaseOf(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<Database> {
  const { db } = req.payload
  const id = await req.transactionID
  const open: unknown = id === undefined ? undefined : db.sessions?.[id]?.db
  return isDatabase(open) ? open : db.drizzle
}
