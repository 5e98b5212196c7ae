import type { IncomingMessage } from 'node:http'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether something sent to a page comes from a page of the very host that it was sent to, or from
 * no browser at all. Another site may neither sign anybody in or out nor fill in a form.
 * @param hosts the host that the browser asked, and the product's own
 */
export function isFromOurPages(
  { headers, method = 'GET' }: IncomingMessage,
  hosts: readonly (string | undefined)[],
): boolean {
  const { origin } = headers
  if (safe.has(method) || origin === undefined) return true
  // Browsers that hide the origin still say this, and no page can make them say it wrongly.
  if (headers['sec-fetch-site'] === 'same-origin') return true
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
