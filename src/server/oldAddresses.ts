import type { IncomingMessage } from 'node:http'

import { findMoved } from '../lib/movedAddresses.ts'

/** The pages that show nothing to whoever is not signed in. */
const inside =
  /^\/(account|activity|appointments|calendar|dashboard|doctor|exams|follow-ups|organization|patient|patients|people|portal(?!\/login)|reception|staff)(\/|$)/

/** The pages that belong to patients, who sign in at a door of their own. */
const ofPatients = /^\/(portal|patient\/(patient-profile|appointment-details|view-\w+))(\/|$)/

function doorOf(path: string): string {
  if (ofPatients.test(path)) return '/portal/login'
  // Who comes by an old address, written with a slash at its end, meets the old sign-in first.
  return path.endsWith('/') ? '/users/login/' : '/login'
}

/** An address with the query that it was asked with. */
const withQuery = (place: string, query: string): string =>
  place.includes('?') ? place + query.replace('?', '&') : place + query

/**
 * Where a visitor is sent on to before any page is asked: from an old address to the new one, and
 * from a page that needs a session to the sign-in page, which leads back. Nowhere for all else.
 */
export function findRedirect({ headers, method, url = '/' }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  const query = mark === -1 ? '' : url.slice(mark)
  const place = findMoved(path)?.place ?? null
  if (place !== null) return withQuery(place, query)
  // A page that is changed in place asks Next for its parts, and Next answers in its own manner.
  if (headers['rsc'] !== undefined || !inside.test(path)) return null
  if (/(?:^|;\s*)polyclinic-token=[^;]/.test(headers.cookie ?? '')) return null
  return `${doorOf(path)}?next=${encodeURIComponent(path + query)}`
}
