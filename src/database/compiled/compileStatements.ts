import type { PostgresAdapter } from '@payloadcms/db-postgres'

import { compileReads } from './compileReads.ts'
import { compileWrites } from './compileWrites.ts'
import { shapesOf } from './shapesOf.ts'

/**
 * Reads and writes documents that are rows of one table by statements of our own: the same documents
 * as the adapter's, without building each statement's text anew. Everything else goes the adapter's
 * own way. It stands below Payload's operations, so access and hooks are as ever.
 */
export function compileStatements(adapter: PostgresAdapter): PostgresAdapter {
  const shapeOf = shapesOf(adapter)
  return Object.assign(adapter, compileReads(adapter, shapeOf), compileWrites(adapter, shapeOf))
}
