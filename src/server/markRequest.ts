import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import { clientAddress } from './clientAddress.ts'
import { requestHost } from './requestHost.ts'

const wellFormedId = /^[\w.-]{8,64}$/

/** What only this process and the framework inside it may say; a client's own claim is dropped. */
const internalHeader =
  /^(x-client-ip|x-request-host|x-request-id|x-nonce|x-middleware-.*|x-nextjs-.*|x-next-.*|x-invoke-.*|x-matched-path|x-now-.*|content-security-policy(-report-only)?)$/

/** Next's own client sends this one, and nothing is decided by it. */
const harmless = new Set(['x-nextjs-data', 'x-nextjs-request-id', 'x-nextjs-html-request-id'])

/**
 * Notes on a request who asks, of which host, and under which id, in headers that the client cannot choose.
 * Everything behind the HTTP process reads them from there.
 */
export function markRequest(message: IncomingMessage, trustedProxies: number): string {
  const { headers, socket } = message
  const sent = headers['x-request-id']
  const trusted = trustedProxies > 0 && typeof sent === 'string' && wellFormedId.test(sent)
  const requestId = trusted ? sent : randomUUID()
  const forwarded = headers['x-forwarded-for']
  for (const name in headers) {
    if (name.startsWith('x-') || name.startsWith('content-security')) {
      if (internalHeader.test(name) && !harmless.has(name)) delete headers[name]
    }
  }
  headers['x-request-id'] = requestId
  headers['x-client-ip'] = clientAddress(
    socket.remoteAddress ?? '',
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    trustedProxies,
  )
  const host = requestHost(headers, trustedProxies)
  if (host !== null) headers['x-request-host'] = host
  return requestId
}
