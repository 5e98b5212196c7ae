import type { IncomingHttpHeaders } from 'node:http'

const hostForm = /^[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?$/

/**
 * The host name that the browser asked, in lower case and without the port; null when it is none.
 * A proxy that we trust may have put its own in the place of the browser's, and says so.
 */
export function requestHost(headers: IncomingHttpHeaders, trustedProxies: number): string | null {
  const told = trustedProxies > 0 ? headers['x-forwarded-host'] : undefined
  const last = typeof told === 'string' ? told.split(',').at(-1) : headers.host
  const name = last?.trim().toLowerCase().replace(/:\d+$/, '') ?? ''
  return hostForm.test(name) ? name : null
}
