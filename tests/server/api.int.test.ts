import { type App, bootApp } from '../support/app.ts'

let app: App

beforeAll(async () => {
  app = await bootApp({ METRICS_TOKEN: 'a-token-for-the-metrics' })
})

afterAll(() => app.close())

const code = (body: { errors: { code: string }[] }): string | undefined => body.errors[0]?.code

describe('the health of an installation', () => {
  it.each(['/api/healthz', '/api/healthz/', '/api/readyz'])('is told at %s', async (path) => {
    const { status, body } = await app.request('GET', path)
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'ok' })
  })

  it('is not ready while a migration is missing', async () => {
    const { rows } = await app.sql.query('delete from payload_migrations returning name, batch')
    const missing = await app.request('GET', '/api/readyz')
    for (const { name, batch } of rows) {
      await app.sql.query('insert into payload_migrations (name, batch) values ($1, $2)', [
        name,
        batch,
      ])
    }
    expect(missing.status).toBe(503)
    expect(missing.body.checks).toEqual({ database: true, migrations: false, queue: true })
    expect(missing.headers.get('retry-after')).toBe('5')
    expect((await app.request('GET', '/api/readyz')).status).toBe(200)
  })

  it('is not ready without the queue that mails leave through', async () => {
    await app.sql.query('alter schema graphile_worker rename to elsewhere')
    const missing = await app.request('GET', '/api/readyz')
    await app.sql.query('alter schema elsewhere rename to graphile_worker')
    expect(missing.status).toBe(503)
    expect(missing.body.checks).toEqual({ database: true, migrations: true, queue: false })
    expect((await app.request('GET', '/api/readyz')).status).toBe(200)
  })
})

describe('the metrics', () => {
  const headers = { authorization: 'Bearer a-token-for-the-metrics' }

  it('are told to who has the token, with routes instead of addresses', async () => {
    await app.request('GET', '/api/patients/0b9c1b3e-1111-4111-8111-111111111111')
    const { status, text } = await app.request('GET', '/api/metrics', { headers })
    expect(status).toBe(200)
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/patients/:id"',
    )
    expect(text).not.toContain('0b9c1b3e')
  })

  it('tell what waits to be sent, for how long, and what was given up', async () => {
    const { observeMessages } = await import('../../src/server/metrics.ts')
    const { queueMails } = await import('../../bench/queueMails.ts')
    observeMessages(app.sql)
    const [first] = await queueMails(app.sql, 'a-secret', 3)
    await app.sql.query(
      `update messages set created_at = now() - interval '1 hour' where id = $1`,
      [first],
    )
    await app.sql.query(
      `insert into messages ("to", template, status, revision) values ('a@b.example', 'reset', 'failed', 1)`,
    )
    const { text } = await app.request('GET', '/api/metrics', { headers })
    expect(text).toMatch(/^messages_queued 3$/m)
    expect(text).toMatch(/^messages_oldest_seconds 36\d\d/m)
    expect(text).toMatch(/^messages_failed 1$/m)
  })

  it('are told to nobody else', async () => {
    expect((await app.request('GET', '/api/metrics')).status).toBe(401)
    const wrong = { authorization: 'Bearer a-token-for-the-metricz' }
    expect((await app.request('GET', '/api/metrics', { headers: wrong })).status).toBe(401)
  })
})

describe('a request nobody answers', () => {
  it.each([
    ['GET', '/api'],
    ['GET', '/api/nothing'],
    ['PUT', '/api/patients'],
    ['DELETE', '/api/healthz'],
    ['POST', '/api/users/first-register'],
  ])('%s %s is 404 in the common form', async (method, path) => {
    const { status, body } = await app.request(method, path, method === 'GET' ? {} : { body: '{}' })
    expect(status).toBe(404)
    expect(body).toEqual({
      errors: [{ code: 'not-found', message: expect.any(String) }],
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })
})

describe('a request with a trailing slash', () => {
  it('is answered like one without, never by a redirect', async () => {
    const body = { username: 'nobody', password: 'wrong password' }
    const { status, body: said } = await app.request('POST', '/api/users/login/', { body })
    expect([status, code(said)]).toEqual([401, 'invalid-credentials'])
  })
})

describe('a bad request', () => {
  const login = '/api/users/login'

  it.each([
    ['is cut off', '{"username":', 'invalid-json'],
    ['is a list', '[]', 'invalid-json'],
    ['is a word', '"x"', 'invalid-json'],
    ['has a NUL', '{"username":"a\\u0000","password":"b"}', 'invalid-characters'],
    ['has half a character', '{"username":"a\\ud800","password":"b"}', 'invalid-characters'],
    ['is nested without end', `${'{"a":'.repeat(900)}1${'}'.repeat(900)}`, 'invalid-json'],
  ])('whose JSON %s is 400', async (_how, body, expected) => {
    const { status, body: said } = await app.request('POST', login, { body })
    expect([status, code(said)]).toEqual([400, expected])
  })

  it('of more than a megabyte is 413', async () => {
    const body = JSON.stringify({ username: 'x'.repeat(1_100_000), password: 'y' })
    const { status, body: said } = await app.request('POST', login, { body })
    expect([status, code(said)]).toEqual([413, 'too-large'])
  })

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'of the type %s is 415',
    async (type) => {
      const headers = { 'content-type': type }
      const { status } = await app.request('POST', login, { body: 'username=x', headers })
      expect(status).toBe(415)
    },
  )

  it('whose JSON type is written in capitals is read all the same', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' }
    const body = JSON.stringify({ username: 'nobody', password: 'wrong password' })
    const { body: said } = await app.request('POST', login, { body, headers })
    expect(code(said)).toBe('invalid-credentials')
  })

  it.each([
    '/api/patients/%00',
    '/api/patients/%zz',
    '/api/patients?where=%ff',
    '/api/patients?q=a%00b',
  ])('to %s is 400', async (path) => {
    const { status, body } = await app.request('GET', path)
    expect([status, code(body)]).toEqual([400, 'invalid-characters'])
  })

  it('with an endless address is 400', async () => {
    const { status, body } = await app.request('GET', `/api/patients?q=${'x'.repeat(9000)}`)
    expect([status, code(body)]).toEqual([400, 'invalid-query'])
  })
})

describe('the header that names another method', () => {
  const form = 'application/x-www-form-urlencoded'

  it.each(['x-http-method-override', 'x-payload-http-method-override'])(
    '%s lets a long query come as a form',
    async (header) => {
      const headers = { 'content-type': form, [header]: 'GET' }
      const { status, body } = await app.request('POST', '/api/users/me', {
        body: 'depth=0',
        headers,
      })
      expect(status).toBe(200)
      expect(body.user).toBeNull()
    },
  )

  it.each(['DELETE', 'PATCH', 'PUT', 'POST'])('never turns a request into %s', async (method) => {
    const headers = { 'content-type': form, 'x-http-method-override': method }
    const { status } = await app.request('POST', '/api/patients', { body: 'a=b', headers })
    expect(status).toBe(400)
  })

  it('never turns a reading into anything', async () => {
    const headers = { 'x-http-method-override': 'DELETE' }
    expect((await app.request('GET', '/api/users/me', { headers })).status).toBe(400)
  })
})

describe('GraphQL', () => {
  const ask = (query: unknown, rest: object = {}) =>
    app.request('POST', '/api/graphql', { body: { query, ...rest } })

  it('is asked by POST alone', async () => {
    const { status, headers } = await app.request('GET', '/api/graphql?query={Patients{totalDocs}}')
    expect([status, headers.get('allow')]).toEqual([405, 'POST'])
  })

  it('answers with the id of the request', async () => {
    const { status, body } = await ask('{ __typename }')
    expect(status).toBe(200)
    expect(body).toEqual({
      data: { __typename: 'Query' },
      extensions: { requestId: expect.any(String) },
    })
  })

  it('refuses several operations in one request', async () => {
    const { status } = await app.request('POST', '/api/graphql', {
      body: [{ query: '{ __typename }' }],
    })
    expect(status).toBe(400)
  })

  it.each([undefined, 7, null])('refuses the query %p', async (query) => {
    expect((await ask(query)).status).toBe(400)
  })

  it('tells what is wrong with a query without running it', async () => {
    const { status, body } = await ask('{ Nothings { id } }')
    expect(status).toBe(400)
    expect(body.errors[0].extensions).toEqual({ code: 'invalid-query', statusCode: 400 })
    expect(body.data).toBeUndefined()
  })

  it('refuses a stranger with the same code as REST', async () => {
    const rest = await app.request('GET', '/api/patients')
    const { status, body } = await ask('{ Patients { totalDocs } }')
    expect(status).toBe(200)
    expect(body.errors[0].extensions).toMatchObject({ code: 'unauthenticated', statusCode: 401 })
    expect(code(rest.body)).toBe('unauthenticated')
  })
})
