/** Headers that every answer of this installation carries, as flat name and value pairs. */
export function securityHeaders(serverUrl: string): string[] {
  const headers = [
    'x-content-type-options',
    'nosniff',
    'referrer-policy',
    'strict-origin-when-cross-origin',
    'x-frame-options',
    'DENY',
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy',
    'same-origin',
    'cross-origin-resource-policy',
    'same-origin',
  ]
  if (serverUrl.startsWith('https:')) {
    headers.push('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  return headers
}

/** What no page of ours needs, for answers that are no pages. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'"

/**
 * The policy of a page. Scripts run by nonce alone: the panel's own carry it, and what they load is
 * trusted through them. Styles may stand inline, because the panel writes them into elements.
 */
export function pagePolicy(nonce: string, development: boolean): string {
  const evaluation = development ? " 'unsafe-eval'" : ''
  const reload = development ? ' ws:' : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${reload}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-src 'self' blob:",
    "frame-ancestors 'none'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
  ].join('; ')
}
