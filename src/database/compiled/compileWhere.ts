import type { Where } from 'payload'

import type { Column, TableShape } from './tableShape.ts'

/** A filter as SQL with its parameters. */
export interface Filter {
  /** Conditions that all hold; none is every row. */
  conditions: readonly string[]
  values: unknown[]
  /** The organizations when the filter says nothing else. */
  organizations: readonly string[] | null
  /** Whether it looks for a part of a text. */
  searches: boolean
}

interface Compiling {
  shape: TableShape
  values: unknown[]
  searches: boolean
}

/** Says that a filter is one of the unusual ones, which the adapter's own path answers. */
const UNUSUAL = Symbol('unusual')
type Compiled = string | null | typeof UNUSUAL

const uuid =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-(?:0{4}-){3}0{12}|f{8}-(?:f{4}-){3}f{12})$/i

const comparisons: Readonly<Record<string, string>> = {
  equals: '=',
  greater_than: '>',
  greater_than_equal: '>=',
  less_than: '<',
  less_than_equal: '<=',
}

/** The value as its column takes it; undefined when only the adapter's own path knows what it means. */
function valueFor({ kind, choices }: Column, value: unknown): unknown {
  switch (kind) {
    case 'uuid':
      return typeof value === 'string' && uuid.test(value) ? value : undefined
    case 'choice':
      return typeof value === 'string' && choices.has(value) ? value : undefined
    case 'text':
      return typeof value === 'string' ? value : undefined
    case 'number': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined
    }
    case 'boolean': {
      if (typeof value === 'boolean') return value
      const word = typeof value === 'string' ? value.toLowerCase() : ''
      return word === 'true' ? true : word === 'false' ? false : undefined
    }
    case 'instant': {
      if (!(value instanceof Date) && (typeof value !== 'string' || value === '')) return undefined
      const date = new Date(value)
      return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
    }
    case 'json':
      return undefined
  }
}

function bind(to: Compiling, value: unknown): string {
  to.values.push(value)
  return `$${to.values.length}`
}

function compileList(to: Compiling, column: Column, operator: string, given: unknown): Compiled {
  if (!Array.isArray(given)) return UNUSUAL
  if (given.length === 0) return operator === 'in' ? 'false' : 'true'
  const list = given.map((item: unknown) => valueFor(column, item))
  if (list.includes(undefined)) return UNUSUAL
  const place = bind(to, list)
  if (operator === 'in') return `${column.sql} = any(${place})`
  const outside = `${column.sql} <> all(${place})`
  return column.relation ? `(${outside} or ${column.sql} is null)` : outside
}

function compileSearch(to: Compiling, column: Column, operator: string, given: unknown): Compiled {
  if (column.kind !== 'text' || typeof given !== 'string') return UNUSUAL
  to.searches = true
  const words = operator === 'like' ? given.split(' ') : [given]
  return words.map((word) => `${column.sql} ilike ${bind(to, `%${word}%`)}`).join(' and ')
}

function compileComparison(
  to: Compiling,
  column: Column,
  operator: string,
  given: unknown,
): Compiled {
  if (operator === 'exists') {
    const present = given === true || given === 'true'
    return `${column.sql} is ${present ? 'not ' : ''}null`
  }
  if (operator === 'in' || operator === 'not_in') return compileList(to, column, operator, given)
  if (operator === 'contains' || operator === 'like')
    return compileSearch(to, column, operator, given)
  if (given === null && operator === 'equals') return `${column.sql} is null`
  if (given === null && operator === 'not_equals') return `${column.sql} is not null`
  const value = valueFor(column, given)
  if (value === undefined) return UNUSUAL
  if (operator === 'not_equals') {
    return `(${column.sql} is null or ${column.sql} <> ${bind(to, value)})`
  }
  const sign = comparisons[operator]
  return sign === undefined ? UNUSUAL : `${column.sql} ${sign} ${bind(to, value)}`
}

const isTree = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function compileField(to: Compiling, path: string, condition: unknown): Compiled {
  const column = to.shape.columns.get(path)
  if (!column || !isTree(condition)) return UNUSUAL
  const entries = Object.entries(condition)
  // The adapter's own path stops at the first of several operators, unless all of them compare.
  if (
    entries.length > 1 &&
    !entries.every(([name, value]) => name in comparisons && value !== null)
  )
    return UNUSUAL
  const parts: string[] = []
  for (const [operator, value] of entries) {
    const part = compileComparison(to, column, operator, value)
    if (typeof part !== 'string') return UNUSUAL
    parts.push(part)
  }
  return parts.length > 0 ? parts.join(' and ') : null
}

function compileTree(to: Compiling, where: Where): string[] | typeof UNUSUAL {
  const parts: string[] = []
  let branches = 0
  for (const [key, condition] of Object.entries(where)) {
    const joint = key.toLowerCase()
    let part: Compiled
    if (joint === 'and' || joint === 'or') {
      branches += 1
      if (branches > 1 || !Array.isArray(condition)) return UNUSUAL
      const inside: string[][] = []
      for (const branch of condition) {
        if (!isTree(branch)) return UNUSUAL
        const compiled = compileTree(to, branch)
        if (compiled === UNUSUAL) return UNUSUAL
        if (compiled.length > 0) inside.push(compiled)
      }
      if (joint === 'and') {
        parts.push(...inside.flat())
        continue
      }
      part =
        inside.length > 0 ? `(${inside.map((all) => `(${all.join(' and ')})`).join(' or ')})` : null
    } else part = compileField(to, key, condition)
    if (part === UNUSUAL) return UNUSUAL
    if (part !== null) parts.push(part)
  }
  return parts
}

const organizationsOf = (shape: TableShape, conditions: string[], values: unknown[]) => {
  const column = shape.columns.get('organization')
  if (!column || conditions.length !== 1 || values.length !== 1) return null
  const [value] = values
  if (conditions[0] === `${column.sql} = $1` && typeof value === 'string') return [value]
  if (conditions[0] !== `${column.sql} = any($1)` || !Array.isArray(value)) return null
  return [...new Set(value.map(String))]
}

/** The filter in SQL, or null when it asks for more than the columns of this table by plain comparison. */
export function compileWhere(shape: TableShape, where: Where | undefined): Filter | null {
  const to: Compiling = { shape, values: [], searches: false }
  const conditions = where ? compileTree(to, where) : []
  if (conditions === UNUSUAL) return null
  const { values, searches } = to
  return { conditions, values, searches, organizations: organizationsOf(shape, conditions, values) }
}
