import { Refusal } from '../lib/errors.ts'

const URL_MAX = 8192
const API = '/api'

/** Where a request is going: the path below `/api` without a trailing slash, and the query. */
export interface RequestTarget {
  path: string
  query: string
}

/** Refuses text that does not decode, or decodes to characters that cannot be stored. */
export function assertDecodes(encoded: string): void {
  if (!encoded.includes('%')) return
  let decoded: string
  try {
    decoded = decodeURIComponent(encoded)
  } catch {
    throw new Refusal('invalid-characters')
  }
  if (decoded.includes('\0')) throw new Refusal('invalid-characters')
}

/**
 * Reads the target from an absolute URL that is already normalized.
 * @throws Refusal for what is too long, does not decode, or is outside the API
 */
export function readTarget(url: string): RequestTarget {
  if (url.length > URL_MAX) throw new Refusal('invalid-query')
  assertDecodes(url)
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const mark = url.indexOf('?', start)
  const end = mark === -1 ? url.length : mark
  let stop = end
  while (stop > start + 1 && url[stop - 1] === '/') stop -= 1
  const pathname = url.slice(start, stop)
  if (pathname !== API && !pathname.startsWith(`${API}/`)) throw new Refusal('not-found')
  return { path: pathname.slice(API.length), query: url.slice(end + 1) }
}
