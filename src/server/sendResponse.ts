import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

import { knownText } from './knownText.ts'
import { dataPolicy } from './securityHeaders.ts'

/** Text is read at once and leaves with its headers in one write; all else is streamed. */
const isText = (type: string | null): boolean =>
  type === null || type.startsWith('application/json') || type.startsWith('text/plain')

async function* partsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel()
  }
}

function collectHeaders(
  response: Response,
  standing: readonly string[],
  requestId: string,
): string[] {
  const flat = [...standing, 'x-request-id', requestId, 'cache-control', 'no-store, private']
  let policy = dataPolicy
  for (const [name, value] of response.headers) {
    if (name === 'content-security-policy') policy = value
    // The standing headers are not to be weakened by an endpoint.
    else if (!flat.includes(name)) flat.push(name, value)
    else if (name === 'set-cookie' || name === 'vary') flat.push(name, value)
  }
  flat.push('content-security-policy', policy)
  return flat
}

/** Writes an answer of the API to Node's response, with the headers that every answer has. */
export async function sendResponse(
  response: Response,
  to: ServerResponse,
  standing: readonly string[],
  requestId: string,
): Promise<void> {
  const headers = collectHeaders(response, standing, requestId)
  const { body, status } = response
  if (body === null || to.req.method === 'HEAD') {
    if (body !== null) void body.cancel()
    else if (status !== 204 && status !== 304) headers.push('content-length', '0')
    to.writeHead(status, headers).end()
    return
  }
  if (isText(response.headers.get('content-type'))) {
    const text = knownText(response) ?? (await response.text())
    headers.push('content-length', String(Buffer.byteLength(text)))
    to.writeHead(status, headers).end(text)
    return
  }
  to.writeHead(status, headers)
  await pipeline(partsOf(body), to)
}
