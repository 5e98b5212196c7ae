import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { CollectionSlug } from 'payload'

import { compileWhere } from './compileWhere.ts'
import { connectionOf } from './connection.ts'
import { countRows, findFirst, findPage } from './findPage.ts'
import { tableShape, type TableShape } from './tableShape.ts'

type Reads = Pick<PostgresAdapter, 'find' | 'findOne' | 'count'>

/**
 * Answers reads of documents that are rows of one table by statements of our own: the same
 * documents as the adapter's, without building each query's text anew. Everything else goes the
 * adapter's own way. It stands below Payload's operations, so access and hooks are as ever.
 */
export function compileReads(adapter: PostgresAdapter): PostgresAdapter {
  const own: Reads = {
    find: adapter.find.bind(adapter),
    findOne: adapter.findOne.bind(adapter),
    count: adapter.count.bind(adapter),
  }
  const shapes = new Map<string, TableShape | null>()

  const shapeOf = (slug: string): TableShape | null => {
    let shape = shapes.get(slug)
    if (shape === undefined) {
      const config = adapter.payload.config.collections.find((known) => known.slug === slug)
      const table = adapter.tableNameMap.get(slug.replaceAll('-', '_'))
      shape = config && table ? tableShape(adapter.tables, table, config.flattenedFields) : null
      shapes.set(slug, shape)
    }
    return shape
  }

  const sortOf = (slug: CollectionSlug) => adapter.payload.collections[slug].config.defaultSort

  const find = async (args: Parameters<Reads['find']>[0]) => {
    const { collection, limit, page, pagination, req, select, where, draftsEnabled } = args
    const shape = draftsEnabled || typeof limit !== 'number' ? null : shapeOf(collection)
    const connection = shape && (await connectionOf(adapter, req))
    const sort = args.sort ?? sortOf(collection)
    const query = {
      where,
      sort,
      select,
      limit: limit ?? 0,
      page: page ?? 1,
      pagination: pagination !== false,
    }
    const found = shape && connection ? await findPage(connection, shape, query) : null
    return found ?? own.find(args)
  }

  const findOne = async (args: Parameters<Reads['findOne']>[0]) => {
    const { collection, draftsEnabled, req, select, where } = args
    const shape = draftsEnabled ? null : shapeOf(collection)
    const connection = shape && (await connectionOf(adapter, req))
    const found =
      shape && connection ? await findFirst(connection, shape, where, select) : undefined
    return found === undefined ? own.findOne(args) : found
  }

  const count = async (args: Parameters<Reads['count']>[0]) => {
    const shape = shapeOf(args.collection)
    const connection = shape && (await connectionOf(adapter, args.req))
    const filter = shape && compileWhere(shape, args.where)
    if (!shape || !connection || !filter) return own.count(args)
    return { totalDocs: await countRows(connection, shape.table, filter) }
  }

  return Object.assign(adapter, { find, findOne, count })
}
