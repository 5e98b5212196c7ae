import type { PostgresAdapter } from '@payloadcms/db-postgres'

import { connectionOf } from './connection.ts'
import type { shapesOf } from './shapesOf.ts'
import { insertDocument, updateDocument } from './storeDocument.ts'
import { uniqueViolation } from './uniqueViolation.ts'

type Writes = Pick<PostgresAdapter, 'create' | 'updateOne'>

/** Writes one row by one statement, which also gives back what was stored. */
export function compileWrites(adapter: PostgresAdapter, shapeOf: ReturnType<typeof shapesOf>) {
  const own: Writes = {
    create: adapter.create.bind(adapter),
    updateOne: adapter.updateOne.bind(adapter),
  }

  const create = async (args: Parameters<Writes['create']>[0]) => {
    const { collection, customID, data, req, returning, select } = args
    const usual = customID === undefined && returning !== false && select === undefined
    const known = usual ? shapeOf(collection) : null
    const connection = known && (await connectionOf(adapter, req))
    if (!known || !connection) return own.create(args)
    const about = { collection, table: known.name, ...(req && { req }) }
    const stored = await insertDocument(connection, known.shape, data).catch((error: unknown) => {
      throw uniqueViolation(adapter, error, about)
    })
    return stored ?? own.create(args)
  }

  const updateOne = async (args: Parameters<Writes['updateOne']>[0]) => {
    const { id, collection, data, options, req, returning, select } = args
    const usual = typeof id === 'string' && returning !== false && !options?.upsert
    const known = usual ? shapeOf(collection) : null
    const connection = known && (await connectionOf(adapter, req))
    if (!known || !connection || typeof id !== 'string') return own.updateOne(args)
    const about = { collection, table: known.name, id, ...(req && { req }) }
    const { shape } = known
    const stored = await updateDocument(connection, shape, id, data, select).catch(
      (error: unknown) => {
        throw uniqueViolation(adapter, error, about)
      },
    )
    return stored === undefined ? own.updateOne(args) : stored
  }

  return { create, updateOne }
}
