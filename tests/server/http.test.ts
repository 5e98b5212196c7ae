import { once } from 'node:events'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { connect } from 'node:net'

import { createAnswer } from '../../src/server/answerRequest.ts'
import { closeServer } from '../../src/server/closeServer.ts'
import { type Answer, createWebServer, type ServerOptions } from '../../src/server/http.ts'

const serverUrl = 'https://clinic.example'
const open: Server[] = []

/** An API that answers with what it was asked. */
const echo = async (asked: Request): Promise<Response> =>
  Response.json({
    method: asked.method,
    url: asked.url,
    headers: Object.fromEntries(asked.headers),
    body: asked.body === null ? null : await asked.text(),
  })

const answer = createAnswer({
  api: echo,
  page: (_message, reply) => {
    reply.end('page')
    return Promise.resolve()
  },
  serverUrl,
})

async function listen(
  options: Partial<ServerOptions> = {},
): Promise<{ server: Server; port: number }> {
  const ready = Promise.resolve<Answer>(answer)
  const server = createWebServer({ serverUrl, trustedProxies: 0, answer: ready, ...options })
  open.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  await ready
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0 }
}

type Heard = { status: number; headers: IncomingHttpHeaders; body: any }

async function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Heard> {
  const sending = request({ host: '127.0.0.1', port, path, method, headers, agent: false })
  sending.end(body)
  const [reply] = await once(sending, 'response')
  let text = ''
  for await (const part of reply) text += String(part)
  const isJson = reply.headers['content-type']?.includes('json')
  return {
    status: reply.statusCode,
    headers: reply.headers,
    body: isJson && text ? JSON.parse(text) : text,
  }
}

/** Sends bytes as they are and returns all that comes back until the server hangs up. */
async function say(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  let heard = ''
  for await (const part of socket) heard += String(part)
  return heard
}

afterAll(async () => {
  await Promise.all(open.map((server) => closeServer(server, 0)))
})

describe('every answer', () => {
  it.each(['/api/patients', '/admin', '/api/nothing'])(
    'to %s carries the security headers',
    async (path) => {
      const { port } = await listen()
      const { headers } = await ask(port, path)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': expect.any(String),
        'x-frame-options': 'DENY',
        'strict-transport-security': expect.stringContaining('max-age='),
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      })
      expect(headers).not.toHaveProperty('x-powered-by')
    },
  )

  it('of an installation without https does not ask browsers for it', async () => {
    const plain = 'http://localhost:3000'
    const inside = createAnswer({ api: echo, page: () => Promise.resolve(), serverUrl: plain })
    const { port } = await listen({ serverUrl: plain, answer: Promise.resolve(inside) })
    const { headers } = await ask(port, '/api/patients')
    expect(headers).not.toHaveProperty('strict-transport-security')
  })

  it('of the API is kept by no cache and shows in no frame', async () => {
    const { port } = await listen()
    const { headers } = await ask(port, '/api/patients')
    expect(headers['cache-control']).toBe('no-store, private')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })
})

describe('a request', () => {
  it('reaches the API with a trailing slash as it is, without a redirect', async () => {
    const { port } = await listen()
    const { status, body } = await ask(port, '/api/patients/', { method: 'POST', body: '{}' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ method: 'POST', body: '{}' })
  })

  it('cannot choose its own address, its id, or what only the framework may say', async () => {
    const { port } = await listen()
    const headers = {
      'x-client-ip': '10.9.9.9',
      'x-request-id': 'chosen-by-the-client',
      'x-middleware-subrequest': 'middleware',
      'x-forwarded-for': '10.9.9.9',
    }
    const { body } = await ask(port, '/api/patients', { headers })
    expect(body.headers['x-client-ip']).toBe('127.0.0.1')
    expect(body.headers['x-request-id']).not.toBe('chosen-by-the-client')
    expect(body.headers).not.toHaveProperty('x-middleware-subrequest')
  })

  it('keeps the id and the address that a trusted proxy gave it', async () => {
    const { port } = await listen({ trustedProxies: 1 })
    const headers = { 'x-request-id': 'balancer-0001', 'x-forwarded-for': '10.9.9.9, 198.51.100.7' }
    const { body } = await ask(port, '/api/patients', { headers })
    expect(body.headers).toMatchObject({
      'x-request-id': 'balancer-0001',
      'x-client-ip': '198.51.100.7',
    })
  })

  it('never lends its Host to an address that the product sees', async () => {
    const { port } = await listen()
    const { body } = await ask(port, '/api/patients', { headers: { host: 'evil.example' } })
    expect(body.url).toBe('https://clinic.example/api/patients')
  })

  it('with a body of more than a megabyte is 413, declared or not', async () => {
    const { port } = await listen()
    const body = `{"a":"${'x'.repeat(1_100_000)}"}`
    const declared = await ask(port, '/api/patients', {
      method: 'POST',
      body,
      headers: { 'content-length': String(body.length) },
    })
    const streamed = await ask(port, '/api/patients', {
      method: 'POST',
      body,
      headers: { 'transfer-encoding': 'chunked' },
    })
    expect([declared.status, streamed.status]).toEqual([413, 413])
    expect(declared.body.errors[0].code).toBe('too-large')
  })

  it('of an unknown method is answered in the common form', async () => {
    const { port } = await listen()
    const { status, body } = await ask(port, '/api/patients', { method: 'TRACE' })
    expect(status).toBe(404)
    expect(body).toMatchObject({ errors: [{ code: 'not-found' }], requestId: expect.any(String) })
  })

  it('that is no HTTP is refused in the common form and cut off', async () => {
    const { port } = await listen()
    const heard = await say(port, 'NONSENSE\r\n\r\n')
    expect(heard).toMatch(/^HTTP\/1\.1 400 /)
    expect(heard).toContain('"code":"invalid"')
  })

  it('whose headers do not arrive is cut off', async () => {
    const { port } = await listen({ headersTimeout: 200, requestTimeout: 400 })
    const heard = await say(port, 'GET /api/patients HTTP/1.1\r\nhost: x\r\n')
    expect(heard).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('for another host’s path stays here', async () => {
    const { port } = await listen()
    const { body } = await ask(port, '//evil.example/x')
    expect(body).toBe('page')
  })
})

describe('a server that is still loading', () => {
  it('is alive, not ready, and lets others wait until it is', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    const { port } = await listen({ answer: promise })
    expect((await ask(port, '/api/healthz')).status).toBe(200)
    expect((await ask(port, '/api/readyz')).status).toBe(503)
    const waiting = ask(port, '/api/patients')
    resolve(answer)
    expect((await waiting).status).toBe(200)
  })
})

describe('a server that stops', () => {
  it('finishes the running request and accepts no other', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    const slow = createAnswer({ api: () => promise, page: () => Promise.resolve(), serverUrl })
    const { port, server } = await listen({ answer: Promise.resolve(slow) })
    const running = ask(port, '/api/slow')
    await once(server, 'request')
    const closed = closeServer(server, 5000)
    await expect(ask(port, '/api/late')).rejects.toThrow('ECONNREFUSED')
    resolve(Response.json({ done: true }))
    expect((await running).body).toEqual({ done: true })
    await closed
  })

  it('cuts off what does not finish in time', async () => {
    const never = createAnswer({
      api: () => new Promise(() => undefined),
      page: () => Promise.resolve(),
      serverUrl,
    })
    const { port, server } = await listen({ answer: Promise.resolve(never) })
    const running = ask(port, '/api/never')
    const failed = running.catch((error: Error) => error.message)
    await once(server, 'request')
    await closeServer(server, 100)
    expect(await failed).toBe('socket hang up')
    expect(server.listening).toBe(false)
  })
})
