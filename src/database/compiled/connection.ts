import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import pg from 'pg'

/** Where a compiled statement runs: the pool, or the connection of a transaction. */
export interface Connection {
  query: <Row extends unknown[]>(statement: {
    text: string
    values: unknown[]
    rowMode: 'array'
    types: typeof types
  }) => Promise<{ rows: Row[] }>
}

const INT8 = 20
const NUMERIC = 1700
const TIMESTAMPTZ = 1184

const utc = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,3})?\+00$/

/** An instant as JSON writes it. Almost all come in UTC with no more digits than that has. */
export function toInstant(text: string): string {
  if (!utc.test(text)) return new Date(text).toISOString()
  const fraction = text.length > 22 ? text.slice(20, -3).padEnd(3, '0') : '000'
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [NUMERIC, Number],
  [TIMESTAMPTZ, toInstant],
])

/** How values come back: as documents hold them, with nothing left to convert. */
export const types = {
  getTypeParser: (oid: number): ((text: string) => unknown) =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, 'text'),
}

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' &&
  value !== null &&
  'query' in value &&
  typeof value.query === 'function'

const within = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

/** The connection of a request's transaction, or the pool when it has none; null when it hides. */
export async function connectionOf(
  adapter: PostgresAdapter,
  req: Partial<Pick<PayloadRequest, 'transactionID'>> | undefined,
): Promise<Connection | null> {
  const id = await req?.transactionID
  const open: unknown = id === undefined || id === null ? undefined : adapter.sessions[id]?.db
  const connection = open === undefined ? adapter.pool : within(within(open, 'session'), 'client')
  return isConnection(connection) ? connection : null
}

/** Runs a compiled statement. */
export async function run(
  connection: Connection,
  text: string,
  values: unknown[],
): Promise<unknown[][]> {
  const { rows } = await connection.query({ text, values, rowMode: 'array', types })
  return rows
}
