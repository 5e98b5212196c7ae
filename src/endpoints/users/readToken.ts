import { parseCookies } from 'payload'

import { COOKIE_NAME } from './sessionCookie.ts'

/** Whether a cookie may speak for this request: pages of other sites must not act with it (CSRF). */
function cookieMaySpeak(
  headers: Headers,
  trustedOrigins: readonly string[],
  method: string,
): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return trustedOrigins.includes(origin)
  const site = headers.get('sec-fetch-site')
  // Without both headers it is no browser, which alone could be led astray.
  if (site === null || site === 'same-origin' || site === 'none') return true
  // Following a link from elsewhere, such as a mail, is a navigation without an origin, and only reads.
  return headers.get('sec-fetch-mode') === 'navigate' && (method === 'GET' || method === 'HEAD')
}

/** The session token of a request: `Authorization: JWT …` or `Bearer …`, else the session cookie. */
export function readToken(
  headers: Headers,
  trustedOrigins: readonly string[],
  method = 'GET',
): string | null {
  const authorization = headers.get('authorization')
  if (authorization !== null) return /^(?:JWT|Bearer) (\S+)$/.exec(authorization)?.[1] ?? null
  if (!headers.has('cookie') || !cookieMaySpeak(headers, trustedOrigins, method)) return null
  return parseCookies(headers).get(COOKIE_NAME) ?? null
}

/** An integrator's key: `Authorization: users API-Key …`. */
export const readApiKey = (headers: Headers): string | null =>
  /^users API-Key (\S{1,200})$/.exec(headers.get('authorization') ?? '')?.[1] ?? null
