import type { SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

import type { Output, TableShape } from './tableShape.ts'

export type Document = Record<string, unknown>

/** Which columns a document takes, and how a row becomes one. */
export interface Projection {
  columns: readonly string[]
  toDocument: (row: readonly unknown[]) => Document
}

const CACHED_MAX = 500
const cached = new WeakMap<TableShape, Map<string, Projection | null>>()

function flatDocument(keys: readonly string[]): Projection['toDocument'] {
  const { length } = keys
  return (row) => {
    const document: Document = {}
    for (let index = 0; index < length; index += 1) document[keys[index] ?? ''] = row[index]
    return document
  }
}

/** Groups are there even when nothing of them is wanted, as the adapter's own documents have them. */
function groupedDocument(all: readonly Output[], wanted: ReadonlySet<Output>) {
  return (row: readonly unknown[]): Document => {
    const document: Document = {}
    let group: Document = {}
    let groupName: string | null = null
    let index = 0
    for (const output of all) {
      const { field, inner } = output
      if (inner !== null && groupName !== field) {
        groupName = field
        group = {}
        document[field] = group
      }
      if (!wanted.has(output)) continue
      if (inner === null) document[field] = row[index]
      else group[inner] = row[index]
      index += 1
    }
    return document
  }
}

function compile(shape: TableShape, select: SelectType | undefined): Projection | null {
  let { outputs } = shape
  if (select) {
    // A part of a group is rare enough for the adapter's own path.
    if (Object.values(select).some((wanted) => typeof wanted !== 'boolean')) return null
    const including = getSelectMode(select) === 'include'
    outputs = outputs.filter(
      ({ field }) =>
        field === 'id' || (including ? select[field] === true : select[field] !== false),
    )
  }
  const grouped = shape.outputs.some(({ inner }) => inner !== null)
  return {
    columns: outputs.map(({ column }) => column.sql),
    toDocument: grouped
      ? groupedDocument(shape.outputs, new Set(outputs))
      : flatDocument(outputs.map(({ field }) => field)),
  }
}

/** The columns of a selection; null when it selects within a group. */
export function compileOutput(
  shape: TableShape,
  select: SelectType | undefined,
): Projection | null {
  let known = cached.get(shape)
  if (!known) cached.set(shape, (known = new Map()))
  const key = select ? JSON.stringify(select) : ''
  let projection = known.get(key)
  if (projection === undefined) {
    projection = compile(shape, select)
    if (known.size < CACHED_MAX) known.set(key, projection)
  }
  return projection
}
