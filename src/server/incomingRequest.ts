import type { IncomingMessage } from 'node:http'

/** A body that is a stream needs this option, which the compiler's list of options lacks. */
const streaming = { duplex: 'half' }

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

/**
 * Collects a body that is meant to be small; null when it is larger than allowed. What is left of
 * it then flows away unread, so that the sender gets to read the answer.
 */
function collect(message: IncomingMessage, most: number): Promise<Buffer | null> {
  const { promise, reject, resolve } = Promise.withResolvers<Buffer | null>()
  const parts: Buffer[] = []
  let size = 0
  const take = (part: Buffer): void => {
    size += part.length
    if (size <= most) return void parts.push(part)
    message.off('data', take).resume()
    resolve(null)
  }
  message.on('data', take)
  message.once('end', () => resolve(Buffer.concat(parts)))
  message.once('error', reject)
  message.once('close', () => reject(new Error('The connection ended within the request.')))
  return promise
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
