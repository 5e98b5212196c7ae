import { Refusal } from '../lib/errors.ts'

const PAGE_SIZE_MAX = 200
const DEPTH_MAX = 2
const PAGE_MAX = 100_000

/** Options of Payload's that would reach past the product's own rules; they are as if not given. */
const ignored = [
  'autosave',
  'draft',
  'fallback-locale',
  'fallbackLocale',
  'locale',
  'overrideLock',
  'publishAllLocales',
  'publishSpecificLocale',
  'trash',
  'unpublishAllLocales',
]

/** Options with one plain value. `where`, `select`, `populate` and `joins` are trees. */
const plain = ['limit', 'page', 'depth', 'sort', 'pagination', 'q', 'date']

type Query = Record<string, unknown>

function holdLimit(query: Query): void {
  const given = query['limit']
  if (given === undefined && query['pagination'] !== 'false') return
  const limit = Number(given ?? PAGE_SIZE_MAX)
  const held = Number.isInteger(limit) && limit > 0 ? Math.min(limit, PAGE_SIZE_MAX) : PAGE_SIZE_MAX
  query['limit'] = String(held)
}

function holdDepth(query: Query): void {
  const given = query['depth']
  if (given === undefined) return
  const depth = Number(given)
  if (!Number.isInteger(depth) || depth < 0) throw new Refusal('invalid-query', 'depth')
  query['depth'] = String(Math.min(depth, DEPTH_MAX))
}

function holdPage(query: Query): void {
  const given = query['page']
  if (given === undefined) return
  const page = Number(given)
  if (!Number.isInteger(page) || page < 1 || page > PAGE_MAX) {
    throw new Refusal('invalid-query', 'page')
  }
}

function holdJoins(joins: unknown): void {
  if (typeof joins !== 'object' || joins === null) return
  for (const join of Object.values(joins)) {
    if (typeof join === 'object' && join !== null && 'limit' in join) holdLimit(join)
  }
}

/**
 * Holds a parsed query to what a list may cost: page size, depth and page are bounded, options that
 * reach past the rules are dropped.
 * @throws Refusal `invalid-query` with the option, for repeated options and impossible values
 */
export function holdQuery(query: Query): void {
  for (const key of ignored) delete query[key]
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) throw new Refusal('invalid-query', key)
    if (plain.includes(key) && typeof value === 'object') throw new Refusal('invalid-query', key)
  }
  holdLimit(query)
  holdDepth(query)
  holdPage(query)
  holdJoins(query['joins'])
}
