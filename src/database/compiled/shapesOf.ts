import type { PostgresAdapter } from '@payloadcms/db-postgres'

import { tableShape, type TableShape } from './tableShape.ts'

/** A collection whose documents are rows of one table, with the table's plain name. */
export interface KnownShape {
  name: string
  shape: TableShape
}

/** Finds the shape of a collection, or null when its documents are spread over tables; each is found out once. */
export function shapesOf(adapter: PostgresAdapter): (slug: string) => KnownShape | null {
  const known = new Map<string, KnownShape | null>()
  const find = (slug: string): KnownShape | null => {
    const config = adapter.payload.config.collections.find((each) => each.slug === slug)
    const name = adapter.tableNameMap.get(slug.replaceAll('-', '_'))
    if (!config || name === undefined) return null
    const shape = tableShape(adapter.tables, name, config.flattenedFields)
    return shape && { name, shape }
  }
  return (slug) => {
    let found = known.get(slug)
    if (found === undefined) known.set(slug, (found = find(slug)))
    return found
  }
}
