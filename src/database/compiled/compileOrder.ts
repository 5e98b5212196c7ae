import type { TableShape } from './tableShape.ts'

/** One part of an order. */
export interface OrderPart {
  /** The quoted column. */
  sql: string
  direction: 'asc' | 'desc'
}

/**
 * The order of a list, or null when it goes by something else than this table's columns. It ends
 * with the id, so that rows of one instant keep their places from page to page.
 */
export function compileOrder(
  { columns }: TableShape,
  sort: string | readonly string[] | undefined,
): OrderPart[] | null {
  const given = sort === undefined || sort.length === 0 ? ['-createdAt'] : [sort].flat()
  const paths = given.map((path) => path.replace(/^-/, ''))
  const all = [...given]
  if (columns.has('createdAt') && !paths.includes('createdAt')) all.push('-createdAt')
  if (!paths.includes('id')) all.push((all.at(-1) ?? '').startsWith('-') ? '-id' : 'id')
  const parts: OrderPart[] = []
  for (const path of all) {
    const column = columns.get(path.replace(/^-/, ''))
    if (!column || column.kind === 'json') return null
    parts.push({ sql: column.sql, direction: path.startsWith('-') ? 'desc' : 'asc' })
  }
  return parts
}
