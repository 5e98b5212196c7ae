import type { IncomingMessage } from 'node:http'

/** Addresses of the systems that came before, and where the same thing is done now. */
const moved: Readonly<Record<string, string>> = {
  // DataMed
  '/users/login': '/login',
  '/users/logout': '/logout',
  // Epilepsy12
  '/account/login': '/login',
  '/account/logout': '/logout',
  '/account/password_reset': '/forgot-password',
  '/account/password-reset': '/forgot-password',
  '/account/password_change': '/change-password',
  '/account/two_factor/login': '/login',
  '/account/two_factor/setup': '/second-factor',
  '/accounts/login': '/login',
  '/accounts/logout': '/logout',
  // Clinic: the doctors' addresses stood at the root as well
  '/doctor/staff-login': '/login',
  '/doctor/staff-logout': '/logout',
  '/doctor/patients-dash': '/dashboard',
  '/doctor/appointments-dash': '/dashboard',
  '/staff-login': '/login',
  '/staff-logout': '/logout',
  '/patients-dash': '/dashboard',
  '/appointments-dash': '/dashboard',
  '/reception/dashboard': '/dashboard',
  '/patient/patient-login': '/portal/login',
  '/patient/patient-signup': '/portal/login',
  '/patient/patient-logout': '/logout',
}

/** Addresses that had a number or name in them. */
const movedBelow: readonly (readonly [string, string])[] = [
  ['/patient/patient-profile/', '/dashboard'],
  ['/patient/appointment-details/', '/dashboard'],
]

/** The pages that show nothing to whoever is not signed in. */
const inside =
  /^\/(account|activity|appointments|calendar|dashboard|doctor|exams|follow-ups|organization|patients|people|portal(?!\/login)|reception|staff)(\/|$)/

/**
 * Where a visitor is sent on to before any page is asked: from an old address to the new one, and
 * from a page that needs a session to the sign-in page, which leads back. Nowhere for all else.
 */
export function findRedirect({ headers, method, url = '/' }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  const query = mark === -1 ? '' : url.slice(mark)
  const bare = path.replace(/\/+$/, '')
  const known = Object.hasOwn(moved, bare) ? moved[bare] : undefined
  const place = known ?? movedBelow.find(([old]) => path.startsWith(old))?.[1]
  if (place !== undefined) return place + query
  // A page that is changed in place asks Next for its parts, and Next answers in its own manner.
  if (headers['rsc'] !== undefined || !inside.test(path)) return null
  if (/(?:^|;\s*)polyclinic-token=[^;]/.test(headers.cookie ?? '')) return null
  // Who comes by an old address, written with a slash at its end, meets the old sign-in first.
  const door = path.endsWith('/') ? '/users/login/' : '/login'
  return `${door}?next=${encodeURIComponent(path + query)}`
}
