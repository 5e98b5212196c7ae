import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

import { Refusal } from '../lib/errors.ts'
import type { HandleApi } from './createApi.ts'
import { refusalAnswer } from './errorAnswer.ts'
import { markRequest, toRequest } from './incomingRequest.ts'
import { JSON_BYTES_MAX } from './jsonBody.ts'
import type { HandlePage } from './pages.ts'
import { securityHeaders } from './securityHeaders.ts'
import { sendResponse } from './sendResponse.ts'

/** What stands behind the server once it is ready. */
export interface Doors {
  api: HandleApi
  page: HandlePage
}

export interface ServerOptions {
  serverUrl: string
  /** How many proxies in front of this process are believed about the client's address. */
  trustedProxies: number
  /** Requests other than the liveness check wait for it. */
  doors: Promise<Doors>
  /** Milliseconds for the headers, and for the whole request. */
  headersTimeout?: number
  requestTimeout?: number
}

const isApi = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url)

const isLiveness = (url: string): boolean => /^\/api\/healthz\/?(?:\?|$)/.test(url)

/** A target always starts with one slash: with more of them it could be taken for another host. */
const plainTarget = (url: string): string =>
  url.startsWith('/') ? url.replace(/^[/\\]{2,}/, '/') : '/'

/** Answers what is no HTTP at all, or too much of it, with one line and no details. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  const body = JSON.stringify({
    errors: [{ code: 'invalid', message: 'This is no valid request.' }],
  })
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json\r\n` +
      `x-content-type-options: nosniff\r\nreferrer-policy: no-referrer\r\ncache-control: no-store\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

/** The HTTP server of a web process: the API by itself, everything else by the pages. */
export function createWebServer(options: ServerOptions): Server {
  const { doors, serverUrl, trustedProxies } = options
  const standing = securityHeaders(serverUrl)
  const { origin } = new URL(serverUrl)
  let open: Doors | undefined
  doors.then(
    (ready) => (open = ready),
    () => undefined,
  )

  const answerApi = async (message: IncomingMessage, reply: ServerResponse, requestId: string) => {
    const limits = { bufferedBytes: JSON_BYTES_MAX }
    const request = await toRequest(message, origin, limits).catch(() => null)
    if (!request) {
      // What is left of the body is not read, so the connection cannot be used again.
      reply.setHeader('connection', 'close')
      const refused = message.complete ? new Refusal('invalid') : new Refusal('too-large')
      return sendResponse(refusalAnswer(refused, requestId), reply, standing, requestId)
    }
    const { api } = open ?? (await doors)
    await sendResponse(await api(request), reply, standing, requestId)
  }

  const answer = async (message: IncomingMessage, reply: ServerResponse) => {
    const requestId = markRequest(message, trustedProxies)
    const url = plainTarget(message.url ?? '/')
    message.url = url
    if (!open && isLiveness(url)) {
      return sendResponse(Response.json({ status: 'ok' }), reply, standing, requestId)
    }
    if (isApi(url)) return answerApi(message, reply, requestId)
    const { page } = open ?? (await doors)
    for (let index = 0; index < standing.length; index += 2) {
      reply.setHeader(standing[index] ?? '', standing[index + 1] ?? '')
    }
    reply.setHeader('x-request-id', requestId)
    return page(message, reply)
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
      answer(message, reply).catch((error: unknown) => {
        if (!reply.destroyed)
          process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
        if (reply.headersSent) reply.destroy()
        else reply.writeHead(500, standing).end()
      })
    },
  )
  server.on('clientError', refuseConnection)
  return server
}
