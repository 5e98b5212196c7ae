import type { IncomingMessage } from 'node:http'
import { randomUUID } from 'node:crypto'

import { clientAddress } from './clientAddress.ts'

/** A body that is a stream needs this option, which the compiler's list of options lacks. */
const streaming = { duplex: 'half' }

const wellFormedId = /^[\w.-]{8,64}$/

/** What only this process and the framework inside it may say; a client's own claim is dropped. */
const internalHeader =
  /^(x-client-ip|x-request-id|x-nonce|x-middleware-.*|x-nextjs-.*|x-next-.*|x-invoke-.*|x-matched-path|x-now-.*|content-security-policy(-report-only)?)$/

/** Next's own client sends this one, and nothing is decided by it. */
const harmless = new Set(['x-nextjs-data', 'x-nextjs-request-id', 'x-nextjs-html-request-id'])

/**
 * Notes on a request who asks and under which id, in headers that the client cannot choose.
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
  return requestId
}

function toHeaders(message: IncomingMessage): Headers {
  const headers = new Headers()
  const { headers: given } = message
  for (const name in given) {
    const value = given[name]
    if (typeof value === 'string') headers.set(name, value)
    else if (value) for (const item of value) headers.append(name, item)
  }
  return headers
}

const hasBody = ({ headers, method }: IncomingMessage): boolean =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)

/** Collects a body that is meant to be small; null when it is larger than allowed. */
async function collect(message: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of message) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}

/** The body as it arrives, no faster than it is read. */
function streamOf(message: IncomingMessage): ReadableStream<Uint8Array> {
  const parts = message[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await parts.return?.()
    },
  })
}

export interface Limits {
  /** Most bytes of a body that is read at once; uploads are streamed and limited where they are read. */
  bufferedBytes: number
}

/**
 * The standard request for a message of Node's server. The host of its URL is a fixed one: nothing
 * may build a link from what a client wrote in the Host header.
 * @returns null when the body is too large
 */
export async function toRequest(
  message: IncomingMessage,
  origin: string,
  limits: Limits,
): Promise<Request | null> {
  const url = origin + (message.url ?? '/')
  const { method = 'GET' } = message
  const headers = toHeaders(message)
  if (!hasBody(message)) return new Request(url, { method, headers })
  if (headers.get('content-type')?.includes('multipart/') === true) {
    return new Request(url, { method, headers, body: streamOf(message), ...streaming })
  }
  if (Number(headers.get('content-length') ?? 0) > limits.bufferedBytes) return null
  const body = await collect(message, limits.bufferedBytes)
  return body && new Request(url, { method, headers, body: new Uint8Array(body) })
}
