/** Statements that get a name at most; every name costs memory in each connection's process. */
const NAMES_MAX = 400
const CANDIDATES_MAX = 2000
const TEXT_MAX = 16_384

const names = new Map<string, string>()
const candidates = new Set<string>()

/** A pattern's reach is known only with its value, so such statements are planned each time. */
const isPlannedAnew = (text: string): boolean => text.includes(' ilike ')

/**
 * The name of a statement's text from its second use on. Texts that come once, because somebody
 * wrote values into them, never take a name away from those that come again.
 */
export function nameOf(text: string): string | undefined {
  const name = names.get(text)
  if (name !== undefined) return name
  if (names.size >= NAMES_MAX || text.length > TEXT_MAX || isPlannedAnew(text)) return undefined
  if (candidates.delete(text)) {
    const given = `s${names.size}`
    names.set(text, given)
    return given
  }
  if (candidates.size >= CANDIDATES_MAX) candidates.clear()
  candidates.add(text)
  return undefined
}

const isPlain = (value: unknown): value is { text: string; values?: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  !('submit' in value) &&
  !('name' in value && value.name)

const hasValues = (values: unknown): boolean => Array.isArray(values) && values.length > 0

/** The query under its name, when it has parameters; all others stay as they are. */
function named(query: unknown, values: unknown): unknown {
  if (typeof query === 'string') {
    const name = hasValues(values) ? nameOf(query) : undefined
    return name === undefined ? query : { text: query, name }
  }
  if (!isPlain(query) || !(hasValues(values) || hasValues(query.values))) return query
  const name = nameOf(query.text)
  return name === undefined ? query : { ...query, name }
}

/**
 * Has PostgreSQL parse and plan the recurring statements of a new connection once instead of on each
 * call, whoever sends them.
 */
export function nameStatements(client: { query: (...args: never[]) => unknown }): void {
  const send = client.query
  Object.assign(client, {
    query: (query: unknown, values?: unknown, done?: unknown): unknown =>
      Reflect.apply(send, client, [named(query, values), values, done]),
  })
}
