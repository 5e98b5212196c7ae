import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'

import { markRequest } from './markRequest.ts'
import { securityHeaders } from './securityHeaders.ts'

/** Answers one request completely. */
export type Answer = (
  message: IncomingMessage,
  reply: ServerResponse,
  requestId: string,
) => Promise<void>

export interface ServerOptions {
  serverUrl: string
  /** How many proxies in front of this process are believed about the client's address. */
  trustedProxies: number
  /** What answers, once it is loaded. Until then only the probes are answered. */
  answer: Promise<Answer>
  /** Milliseconds for the headers, and for the whole request. */
  headersTimeout?: number
  requestTimeout?: number
}

const OPENING_MILLISECONDS = 8000

/** A target always starts with one slash: with more of them it could be taken for another host. */
const plainTarget = (url: string): string =>
  url.startsWith('/') ? url.replace(/^[/\\]{2,}/, '/') : '/'

const probe = /^\/api\/(healthz|readyz)\/?(?:\?|$)/

const codes: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['invalid', 'This is no valid request.'],
  408: ['invalid', 'The request took too long to arrive.'],
  431: ['too-large', 'The headers of the request are too large.'],
  500: ['internal', 'Something went wrong on our side.'],
  503: ['unavailable', 'The service is not available for a moment. Try again.'],
}

/** An answer for when nothing but this file can be relied on. */
function plainError(status: number, requestId: string | undefined): string {
  const [code, message] = codes[status] ?? ['internal', '']
  return JSON.stringify({ errors: [{ code, message }], requestId })
}

/** Answers what is no HTTP at all, or too much of it, and ends the connection. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const known: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }
  const status = known[error.code ?? ''] ?? 400
  const body = plainError(status, undefined)
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-type: application/json\r\n` +
      'x-content-type-options: nosniff\r\nreferrer-policy: no-referrer\r\ncache-control: no-store\r\n' +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

/** Waits for the product, but not longer than a client would; null when it is still not there. */
async function untilOpen(answer: Promise<Answer>): Promise<Answer | null> {
  const opened = new AbortController()
  const late = pause(OPENING_MILLISECONDS, null, { signal: opened.signal }).catch(() => null)
  try {
    return await Promise.race([answer, late])
  } finally {
    opened.abort()
  }
}

/**
 * The HTTP server of a web process. It loads nothing heavy itself, so that a process is seen to be
 * alive as soon as it has started.
 */
export function createWebServer(options: ServerOptions): Server {
  const { serverUrl, trustedProxies } = options
  const standing = securityHeaders(serverUrl)
  let open: Answer | undefined
  options.answer.then(
    (ready) => (open = ready),
    () => undefined,
  )

  const sendPlain = (reply: ServerResponse, status: number, body: string, requestId: string) => {
    const headers = [...standing, 'x-request-id', requestId, 'cache-control', 'no-store, private']
    headers.push('content-type', 'application/json', 'content-length', `${Buffer.byteLength(body)}`)
    if (status === 503) headers.push('retry-after', '5')
    reply.writeHead(status, headers).end(reply.req.method === 'HEAD' ? undefined : body)
  }

  const handle = async (message: IncomingMessage, reply: ServerResponse, requestId: string) => {
    message.url = plainTarget(message.url ?? '/')
    if (open) return open(message, reply, requestId)
    const asked = probe.exec(message.url)?.[1]
    if (asked === 'healthz') return sendPlain(reply, 200, '{"status":"ok"}', requestId)
    if (asked === 'readyz') return sendPlain(reply, 503, '{"status":"starting"}', requestId)
    const answer = await untilOpen(options.answer)
    if (answer) return answer(message, reply, requestId)
    return sendPlain(reply, 503, plainError(503, requestId), requestId)
  }

  const server = createServer(
    {
      headersTimeout: options.headersTimeout ?? 15_000,
      requestTimeout: options.requestTimeout ?? 120_000,
      connectionsCheckingInterval: 1000,
      // Longer than balancers keep theirs, so that none of them meets a closing connection.
      keepAliveTimeout: 75_000,
    },
    (message, reply) => {
      const requestId = markRequest(message, trustedProxies)
      handle(message, reply, requestId).catch((error: unknown) => {
        // A client that leaves in the middle is nobody's fault.
        if (message.socket.destroyed) return void reply.destroy()
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        if (reply.headersSent) reply.destroy()
        else sendPlain(reply, 500, plainError(500, requestId), requestId)
      })
    },
  )
  server.on('clientError', refuseConnection)
  return server
}
