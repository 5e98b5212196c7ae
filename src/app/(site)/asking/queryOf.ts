/** A condition of a list, as the API takes it. */
export type Condition = { [path: string]: unknown }

function flatten(value: unknown, path: string, into: URLSearchParams): void {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) flatten(inner, `${path}[${key}]`, into)
  else into.append(path, String(value))
}

/** Conditions that must all hold, written as a query. */
export function queryOf(all: readonly Condition[]): URLSearchParams {
  const query = new URLSearchParams()
  flatten(all, 'where[and]', query)
  return query
}

/** Every word must stand in one of the columns. */
export const searchIn = (columns: readonly string[], q: string): Condition[] =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((word) => ({ or: columns.map((name) => ({ [name]: { contains: word } })) }))
