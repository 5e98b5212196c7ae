import type { PostgresAdapter } from '@payloadcms/db-postgres'

import { compileWhere } from './compileWhere.ts'
import { connectionOf } from './connection.ts'
import { countRows, findFirst, findPage } from './findPage.ts'
import type { shapesOf } from './shapesOf.ts'

type Reads = Pick<PostgresAdapter, 'find' | 'findOne' | 'count'>

/** Reads by compiled statements where the query is a usual one, else as the adapter itself does. */
export function compileReads(adapter: PostgresAdapter, shapeOf: ReturnType<typeof shapesOf>) {
  const own: Reads = {
    find: adapter.find.bind(adapter),
    findOne: adapter.findOne.bind(adapter),
    count: adapter.count.bind(adapter),
  }

  const find = async (args: Parameters<Reads['find']>[0]) => {
    const { collection, draftsEnabled, limit, page, pagination, req, select, where } = args
    const known = draftsEnabled || typeof limit !== 'number' ? null : shapeOf(collection)
    const connection = known && (await connectionOf(adapter, req))
    if (!known || !connection) return own.find(args)
    const found = await findPage(connection, known.shape, {
      where,
      sort: args.sort ?? adapter.payload.collections[collection].config.defaultSort,
      select,
      limit: limit ?? 0,
      page: page ?? 1,
      pagination: pagination !== false,
    })
    return found ?? own.find(args)
  }

  const findOne = async (args: Parameters<Reads['findOne']>[0]) => {
    const { collection, draftsEnabled, req, select, where } = args
    const known = draftsEnabled ? null : shapeOf(collection)
    const connection = known && (await connectionOf(adapter, req))
    if (!known || !connection) return own.findOne(args)
    const found = await findFirst(connection, known.shape, where, select)
    return found === undefined ? own.findOne(args) : found
  }

  const count = async (args: Parameters<Reads['count']>[0]) => {
    const known = shapeOf(args.collection)
    const connection = known && (await connectionOf(adapter, args.req))
    const filter = known && compileWhere(known.shape, args.where)
    if (!known || !connection || !filter) return own.count(args)
    return { totalDocs: await countRows(connection, known.shape.table, filter) }
  }

  return { find, findOne, count }
}
