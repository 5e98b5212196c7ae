import type { Column, TableShape } from './tableShape.ts'

/** A row to be stored: its columns, and a value for each. */
export interface Row {
  columns: string[]
  values: unknown[]
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value as it is stored; undefined when only the adapter's own path knows what to make of it. */
function storedValue({ kind }: Column, value: unknown): unknown {
  if (value === null) return null
  switch (kind) {
    case 'uuid':
      if (isTree(value) && typeof value.id === 'string') return value.id
      return typeof value === 'string' ? value : undefined
    case 'text':
    case 'choice':
      return typeof value === 'string' ? value : undefined
    case 'number':
      return typeof value === 'number' ? value : undefined
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'instant':
      if (value instanceof Date || typeof value === 'number') return new Date(value).toISOString()
      return typeof value === 'string' ? value : undefined
    case 'json':
      return JSON.stringify(value)
  }
}

/**
 * The row of a document, or null when it holds something unusual. Fields that are not given keep
 * what the table has for them; the time of the change is always given.
 */
export function compileRow(shape: TableShape, data: Record<string, unknown>): Row | null {
  const row: Row = { columns: [], values: [] }
  for (const { field, inner, column } of shape.outputs) {
    if (field === 'id') continue
    const outer = data[field]
    let value = inner === null ? outer : isTree(outer) ? outer[inner] : undefined
    if (field === 'updatedAt') {
      // Null asks for the time of the last change to stay.
      if (value === null) continue
      value ??= new Date()
    }
    if (value === undefined) continue
    const stored = storedValue(column, value)
    if (stored === undefined) return null
    row.columns.push(column.sql)
    row.values.push(stored)
  }
  return row.columns.length > 0 ? row : null
}
