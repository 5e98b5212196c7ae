import type { SelectType, Where } from 'payload'

import { compileOrder, type OrderPart } from './compileOrder.ts'
import { compileOutput, type Document, type Projection } from './compileOutput.ts'
import { compileWhere, type Filter } from './compileWhere.ts'
import { run, type Connection } from './connection.ts'
import { countQuery, whereClause } from './rowCounts.ts'
import type { TableShape } from './tableShape.ts'

export interface PageQuery {
  where: Where | undefined
  sort: string | readonly string[] | undefined
  select: SelectType | undefined
  /** 0 is all rows. */
  limit: number
  page: number
  pagination: boolean
}

/** A list as Payload's adapters answer it. */
export interface Page {
  docs: Document[]
  hasNextPage: boolean
  hasPrevPage: boolean
  limit: number
  nextPage: number | null
  page: number
  pagingCounter: number
  prevPage: number | null
  totalDocs: number
  totalPages: number
}

interface Compiled {
  table: string
  filter: Filter
  order: readonly OrderPart[]
  projection: Projection
}

/** From this row on, rows that only precede the page are skipped in the index, without being read. */
const FAR = 500

const orderBy = (order: readonly OrderPart[]): string =>
  order.map(({ sql, direction }) => `${sql} ${direction}`).join(', ')

/**
 * A page found by its keys first: a search reads each row that passes once, for the page and for
 * the total, and a far page reads only the rows that it shows.
 */
function keyedText({ table, filter, order, projection }: Compiled, rows: string, total: boolean) {
  const keys = order.map(({ sql }, index) => `${sql} as k${index}`).join(', ')
  const keyOrder = order.map(({ direction }, index) => `k${index} ${direction}`).join(', ')
  const found = `select "id" as key, ${keys} from ${table}${whereClause(filter)}`
  const columns = projection.columns.map((column) => `t.${column}`).join(', ')
  const joined = (source: string, count: string) =>
    `select ${columns}${count} from (select * from ${source} order by ${keyOrder}${rows}) page ` +
    `join ${table} t on t."id" = page.key order by ${keyOrder}`
  if (!filter.searches) {
    const count = total ? `, (${countQuery(table, filter)})` : ''
    return joined(`(${found}) found`, count)
  }
  return `with found as materialized (${found}) ${joined('found', total ? ', (select count(*) from found)' : '')}`
}

function plainText({ table, filter, order, projection }: Compiled, rows: string, total: boolean) {
  const count = total ? `, (${countQuery(table, filter)})` : ''
  const columns = projection.columns.join(', ')
  return `select ${columns}${count} from ${table}${whereClause(filter)} order by ${orderBy(order)}${rows}`
}

function pageOf(query: PageQuery, docs: Document[], counted: number | null): Page {
  const { limit, page } = query
  const total = counted === null || counted === 0 ? null : counted
  const totalPages = total === null ? 1 : Math.ceil(total / limit)
  const hasPrevPage = total !== null && page > 1
  const hasNextPage = total !== null && totalPages > page
  return {
    docs,
    hasNextPage,
    hasPrevPage,
    limit,
    nextPage: hasNextPage ? page + 1 : null,
    page,
    pagingCounter: total === null ? 1 : (page - 1) * limit + 1,
    prevPage: hasPrevPage ? page - 1 : null,
    totalDocs: total ?? docs.length,
    totalPages,
  }
}

/**
 * One page of a collection's documents in one statement, its total included. Null when the query
 * is unusual and the adapter's own path has to answer it.
 */
export async function findPage(
  connection: Connection,
  shape: TableShape,
  query: PageQuery,
): Promise<Page | null> {
  const { table } = shape
  const filter = compileWhere(shape, query.where)
  const order = compileOrder(shape, query.sort)
  const projection = compileOutput(shape, query.select)
  if (!filter || !order || !projection) return null
  const compiled: Compiled = { table, filter, order, projection }
  const { limit, page } = query
  const values = [...filter.values]
  const offset = limit === 0 ? 0 : (page - 1) * limit
  const total = query.pagination && limit > 0
  const limited = limit > 0 ? ` limit ${limit}` : ''
  const rowsWanted = offset > 0 ? `${limited} offset $${values.push(offset)}` : limited
  const keyed = offset >= FAR || (filter.searches && limit > 0)
  const text = (keyed ? keyedText : plainText)(compiled, rowsWanted, total)
  const rows = await run(connection, text, values)
  const docs = rows.map(projection.toDocument)
  if (!total) return pageOf(query, docs, null)
  const counted = rows[0]?.at(-1)
  if (typeof counted === 'number') return pageOf(query, docs, counted)
  // A page behind the last one has no row that could carry the total.
  return pageOf(query, docs, page > 1 ? await countRows(connection, table, filter) : 0)
}

/** One document, or null; undefined when the adapter's own path has to look. */
export async function findFirst(
  connection: Connection,
  shape: TableShape,
  where: Where | undefined,
  select: SelectType | undefined,
): Promise<Document | null | undefined> {
  const filter = compileWhere(shape, where)
  const order = compileOrder(shape, undefined)
  const projection = compileOutput(shape, select)
  if (!filter || !order || !projection) return undefined
  // By its key there is one row at most, and nothing to put in order.
  const single = filter.conditions.some((condition) => /^"id" = \$\d+$/.test(condition))
  const sorted = single ? '' : ` order by ${orderBy(order)}`
  const text = `select ${projection.columns.join(', ')} from ${shape.table}${whereClause(filter)}${sorted} limit 1`
  const [row] = await run(connection, text, filter.values)
  return row ? projection.toDocument(row) : null
}

/** How many rows pass a filter, exactly. */
export async function countRows(
  connection: Connection,
  table: string,
  filter: Filter,
): Promise<number> {
  const [row] = await run(connection, countQuery(table, filter), filter.values)
  return Number(row?.[0] ?? 0)
}
