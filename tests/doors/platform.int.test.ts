import { randomUUID } from 'node:crypto'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

const send = (method: string, path: string, as?: PersonName, body?: unknown, headers = {}) =>
  app.request(method, `/api${path}`, {
    ...(as && { as: clinic.people[as] }),
    ...(body !== undefined && { body }),
    headers,
  })
const graph = (query: string, as?: PersonName, variables: object = {}) =>
  send('POST', '/graphql', as, { query, variables })

describe('account endpoints of Payload', () => {
  const mail = {
    email: 'first@example.com',
    username: 'first',
    password: 'eleven blue horses',
    role: 'system_admin',
  }

  it.each([
    ['POST', '/users/first-register'],
    ['POST', '/users/unlock'],
    ['POST', '/users/verify/abc'],
    ['GET', '/users/init'],
    ['POST', `/users/${idOf('north.nurse')}/api-key/reveal`],
    ['GET', `/users/${idOf('north.nurse')}/api-key/reveal`],
  ])('%s %s answers as a path that does not exist', async (method, path) => {
    const body = method === 'POST' ? mail : undefined
    for (const as of [undefined, 'root'] as const) {
      const answer = await send(method, path, as, body)
      const unknown = await send(method, '/no-such-collection', as, body)
      expect([answer.status, answer.body.errors[0].code]).toEqual([404, 'not-found'])
      expect(answer.body.errors).toEqual(unknown.body.errors)
    }
  })

  it('no first user is registered, not even when there is none', async () => {
    await app.sql.query('begin; create table kept as select * from users; commit')
    await clinic.quietly('delete from users')
    const answer = await send('POST', '/users/first-register', undefined, mail)
    const init = await send('GET', '/users/init')
    const count = await app.sql.query('select count(*)::int as n from users')
    await clinic.quietly('insert into users select * from kept')
    expect([answer.status, init.status, count.rows[0].n]).toEqual([404, 404, 0])
  })

  it('GraphQL has none of them', async () => {
    for (const field of [
      'unlockUser(email: "a@example.com")',
      'verifyEmailUser(token: "a")',
      'forgotPasswordUser(email: "a@example.com")',
      'resetPasswordUser(token: "a", password: "b") { token }',
      'refreshTokenUser { refreshedToken }',
      'firstRegisterUser { token }',
    ])
      expect([field, (await graph(`mutation { ${field} }`, 'root')).status]).toEqual([field, 400])
    expect((await graph('{ initializedUser }')).status).toBe(400)
  })
})

describe('Payload’s own collections', () => {
  it.each([
    'payload-jobs',
    'payload-locked-documents',
    'payload-kv',
    'payload-query-presets',
    'payload-migrations',
  ])('%s is closed to everybody', async (slug) => {
    for (const as of ['root', 'north.doctor', 'north.patient'] as const) {
      const id = randomUUID()
      const answers = [
        await send('GET', `/${slug}`, as),
        await send('GET', `/${slug}/count`, as),
        await send('GET', `/${slug}/${id}`, as),
        await send('POST', `/${slug}`, as, { key: 'a', data: {}, name: 'x' }),
        await send('PATCH', `/${slug}/${id}`, as, {}),
        await send('PATCH', `/${slug}?where[id][exists]=true`, as, {}),
        await send('DELETE', `/${slug}/${id}`, as),
        await send('DELETE', `/${slug}?where[id][exists]=true`, as),
        await send('GET', `/${slug}/run`, as),
        await send('POST', `/${slug}/run`, as, {}),
        await send('GET', `/${slug}/handle-schedules`, as),
      ]
      for (const { status } of answers) expect([403, 404]).toContain(status)
    }
  })

  it('preferences are their owner’s alone', async () => {
    const mine = await send('POST', '/payload-preferences/columns', 'north.doctor', {
      value: { a: 1 },
    })
    expect(mine.status).toBe(200)
    expect((await send('GET', '/payload-preferences/columns', 'north.doctor')).body.value).toEqual({
      a: 1,
    })
    expect(
      (await send('GET', '/payload-preferences/columns', 'north.nurse')).body?.value ?? null,
    ).toBeNull()
    expect((await send('GET', '/payload-preferences/columns')).body?.value ?? null).toBeNull()
    const found = await app.sql.query('select id from payload_preferences')
    const id = found.rows[0].id
    expect((await send('GET', '/payload-preferences', 'north.nurse')).body.docs ?? []).toEqual([])
    for (const as of ['north.nurse', 'root'] as const) {
      expect([403, 404]).toContain(
        (await send('PATCH', `/payload-preferences/${id}`, as, { value: 1 })).status,
      )
      const graphql = await graph(`{ PayloadPreference(id: "${id}") { id value } }`, as)
      expect(JSON.stringify(graphql.body.data ?? null)).not.toContain('"a":1')
      await send('DELETE', `/payload-preferences/${id}`, as)
      await send('DELETE', '/payload-preferences/columns', as)
    }
    await send('POST', '/payload-preferences/columns', 'north.nurse', { value: { b: 2 } })
    expect((await send('GET', '/payload-preferences/columns', 'north.doctor')).body.value).toEqual({
      a: 1,
    })
    expect([401, 403]).toContain(
      (await send('POST', '/payload-preferences/columns', undefined, { value: 1 })).status,
    )
  })
})

describe('options of lists', () => {
  it('trash, draft, locale and overrideLock change nothing', async () => {
    const strip = (text: string) => text
    const plain = await send('GET', '/departments?sort=id', 'north.nurse')
    for (const option of [
      'trash=true',
      'draft=true',
      'overrideLock=true',
      'locale=all',
      'fallback-locale=es',
      'autosave=true',
    ]) {
      const answer = await send('GET', `/departments?sort=id&${option}`, 'north.nurse')
      expect([option, strip(answer.text)]).toEqual([option, strip(plain.text)])
    }
  })

  it.each([
    'limit=0',
    'limit=-1',
    'limit=1000000000',
    'limit=1e9',
    'limit=abc',
    'limit=2.5',
    'pagination=false',
    'limit=0&pagination=false',
  ])('%s is refused or held to 200 rows', async (option) => {
    const answer = await send('GET', `/departments?${option}`, 'root')
    if (answer.status !== 400) expect(answer.body.limit).toBe(200)
    expect([200, 400]).toContain(answer.status)
  })

  it('GraphQL lists are held to 200 rows too', async () => {
    for (const limit of [0, -1, 1_000_000_000]) {
      const { body } = await graph(`{ Departments(limit: ${limit}) { limit totalDocs } }`, 'root')
      if (!body.errors) expect(body.data.Departments.limit).toBe(200)
    }
    expect((await graph('{ Departments { limit } }', 'root')).body.data.Departments.limit).toBe(20)
  })

  it('a list shows 20 rows unless more are asked for, at depth 0', async () => {
    const { body } = await send('GET', '/users', 'root')
    expect([body.limit, body.docs.length]).toEqual([20, 20])
    expect(
      body.docs.every(
        (doc: any) => doc.organization === null || typeof doc.organization === 'string',
      ),
    ).toBe(true)
    const deep = await send(
      'GET',
      `/appointments/${idOf('north.appointment.mona')}?depth=50`,
      'root',
    )
    expect([200, 400]).toContain(deep.status)
    expect(typeof deep.body.patient?.user?.organization?.plan).not.toBe('object')
  })

  it.each([
    'where[nothing][equals]=1',
    'where[firstName][equalz]=1',
    'where[firstName]=1',
    'where=1',
    'where[firstName][equals][a]=1',
    'where[id][like]=a',
    'where[id][equals]=1',
    'where[organization][like]=a',
    'where[organization][greater_than]=a',
    'where[organization.parent.slug][equals]=t1',
    'where[user.username.x][equals]=1',
    'where[birthDate][near]=1,2',
    'where[__proto__][equals]=1',
    'where[constructor][equals]=1',
    'where[constructor.prototype][equals]=1',
    'where[or]=1',
    'where[or][0]=1',
    'where[and][0][or]=x',
    'where[createdAt][greater_than]=yesterday',
    'where[weightKg][equals]=heavy',
    'where[isActive][equals]=perhaps',
    'where[gender][equals]=unknown&where[gender][near]=1',
    'where[age][equals]=3',
    'where[firstName][within]=1',
    'where[firstName][intersects]=1',
    'sort=nothing',
    'sort=-nothing',
    'sort=organization.name',
    'sort=organization__name',
    'sort=user.username',
    'sort=age',
    'sort=constructor',
    'sort=__proto__',
    'select[nothing]=true',
    'select[firstName][deep]=true',
    'select[user][email]=true',
    'select[__proto__]=true',
    'select=1',
    'populate[nothing][a]=true',
    'populate[users][hash]=true',
    'populate=1',
    'joins[nothing][limit]=1',
    'depth=-1',
    'depth=abc',
    'page=0',
    'page=-1',
    'page=abc',
    'limit[a]=1',
    'sort[a]=1',
    'limit=1&limit=2',
  ])('?%s is a 400 or changes nothing, never an error of ours', async (query) => {
    const answer = await send('GET', `/patients?${query}`, 'north.doctor')
    const harmless = [
      'where[constructor][equals]=1',
      'where=1',
      'select=1',
      'populate=1',
      'select[__proto__]=true',
      'sort=__proto__',
      'where[__proto__][equals]=1',
      'joins[nothing][limit]=1',
      'select[firstName][deep]=true',
      'limit=1&limit=2',
      'where[gender][equals]=unknown&where[gender][near]=1',
    ]
    expect([
      query,
      harmless.includes(query) ? [200, 400].includes(answer.status) : answer.status === 400,
      answer.status,
    ]).toEqual([query, true, answer.status])
    if (answer.status === 400) expect(answer.body.errors[0].code).toMatch(/^invalid/)
  })

  it('json and rich text are no filters and no orders', async () => {
    for (const path of [
      '/audit-events?where[changes][exists]=true',
      '/audit-events?where[changes.a][equals]=1',
      '/audit-events?sort=changes',
      '/audit-events?sort=changes.a',
      '/appointments?where[note][like]=a',
      '/appointments?where[note.root.type][equals]=root',
      '/appointments?sort=note',
      '/appointments?sort=note.root',
    ])
      expect([path, (await send('GET', path, 'root')).status]).toEqual([path, 400])
  })

  it('GraphQL filters and orders are held to the same', async () => {
    for (const args of [
      'where: { createdBy__email: { like: "a" } }',
      'sort: "createdBy.email"',
      'sort: "createdBy__email"',
      'sort: "nothing"',
      'sort: "-user.username"',
      'where: { nothing: { equals: 1 } }',
      'where: { id: { equals: "1" } }',
      'where: { createdAt: { greater_than: "yesterday" } }',
    ]) {
      const { body, status } = await graph(`{ Patients(${args}) { totalDocs } }`, 'north.doctor')
      expect([args, status === 400 ? 400 : body.errors?.[0].extensions.statusCode]).toEqual([
        args,
        400,
      ])
    }
    const group = await graph(
      '{ Exams(where: { psychology__quality: { equals: 3 } }) { totalDocs } }',
      'north.doctor',
    )
    expect(group.body.data.Exams.totalDocs).toBe(0)
  })
})

describe('filters of every type of field', () => {
  it('are answered or refused, never an error of ours', async () => {
    const operators = [
      'equals',
      'not_equals',
      'in',
      'not_in',
      'all',
      'exists',
      'greater_than',
      'greater_than_equal',
      'less_than',
      'less_than_equal',
      'like',
      'not_like',
      'contains',
      'near',
      'within',
      'intersects',
    ]
    const values = [
      '',
      'abc',
      '0',
      '-1',
      '1e400',
      'NaN',
      'Infinity',
      'true',
      'null',
      '2026-01-01',
      '99999-01-01',
      '2026-13-45',
      idOf('north'),
      `${idOf('north')},x`,
      '%25_\\',
      "'; drop table users; --",
      '[1]',
      '💥',
      'a'.repeat(2000),
    ]
    const tried = new Set<string>()
    const broken: string[] = []
    for (const { flattenedFields, slug } of app.payload.config.collections) {
      if (slug.startsWith('payload-') || slug === 'tokens') continue
      for (const field of [...flattenedFields, { name: 'id', type: 'text' as const }]) {
        const kind = `${field.name === 'id' ? 'id' : field.type} ${'hasMany' in field ? field.hasMany : ''}`
        if (tried.has(kind)) continue
        tried.add(kind)
        const name =
          field.type === 'group' ? `${field.name}.${field.flattenedFields[0]?.name}` : field.name
        for (const operator of operators) {
          const list =
            operator === 'equals' ||
            operator === 'in' ||
            operator === 'like' ||
            operator === 'greater_than'
              ? values
              : values.slice(0, 5)
          for (const value of list) {
            const answer = await send(
              'GET',
              `/${slug}?where[${name}][${operator}]=${encodeURIComponent(value)}`,
              'root',
            )
            if (answer.status !== 200 && answer.status !== 400)
              broken.push(`${slug} ${name} ${operator} ${value.slice(0, 40)} ${answer.status}`)
          }
        }
        const sorted = await send('GET', `/${slug}?sort=${name}`, 'root')
        if (sorted.status !== 200 && sorted.status !== 400)
          broken.push(`${slug} sort ${name} ${sorted.status}`)
      }
    }
    expect(broken).toEqual([])
    expect(tried.size).toBeGreaterThan(12)
  }, 120_000)
})

describe('GraphQL', () => {
  it('refuses batches, depth, breadth through fragments and several sign-ins', async () => {
    const batch = await send(
      'POST',
      '/graphql',
      'root',
      JSON.stringify([{ query: '{ meUser { user { id } } }' }]),
    )
    expect(batch.status).toBe(400)
    const deep = `{ Patients { docs { user { organization { parent { parent { parent { parent { parent { parent { name } } } } } } } } } } }`
    expect((await graph(deep, 'root')).status).toBe(400)
    const roots = Array.from({ length: 6 }, (_, n) => `a${n}: countUsers { totalDocs }`).join(' ')
    expect((await graph(`{ ${roots} }`, 'root')).status).toBe(200)
    expect(
      (
        await graph(
          `query { ...A ...B } fragment A on Query { ${roots} } fragment B on Query { ${roots.replaceAll('a', 'b')} }`,
          'root',
        )
      ).status,
    ).toBe(400)
    expect(
      (
        await graph(
          `query { ... { ${roots} } ... on Query { ${roots.replaceAll('a', 'b')} } }`,
          'root',
        )
      ).status,
    ).toBe(400)
    const login = (alias: string) =>
      `${alias}: loginUser(username: "root", password: "x") { token }`
    expect((await graph(`mutation { ${login('a')} ${login('b')} }`)).status).toBe(400)
    expect(
      (await graph(`mutation { ${login('a')} ...F } fragment F on Mutation { ${login('b')} }`))
        .status,
    ).toBe(400)
    expect((await graph('fragment A on Query { ...A } { ...A }', 'root')).status).toBe(400)
    expect((await graph('subscription { a }', 'root')).status).toBe(400)
  })

  it('holds nested fields and aliases to the table', async () => {
    const { body, text } = await graph(
      `{ a: Patients { docs { id } } b: Patients(where: { id: { equals: "${idOf('south.patient.mona')}" } }) { totalDocs docs { id } }
         c: Patient(id: "${idOf('south.patient.mona')}") { firstName } d: Organizations { docs { id plan { name } } } }`,
      'north.doctor',
    )
    expect(body.data.b).toEqual({ totalDocs: 0, docs: [] })
    expect(body.data.c).toBeNull()
    expect(body.data.d.docs).toEqual([{ id: idOf('north'), plan: null }])
    expect(text).not.toContain(idOf('south.patient.mona').slice(0, 8))
  })

  it('answers a value of the wrong type with 400', async () => {
    for (const variables of [
      { data: { firstName: 3, lastName: 'B' } },
      { data: { firstName: ['a'], lastName: 'B' } },
      { data: {} },
      { data: 'x' },
      { data: { firstName: 'A', lastName: 'B', gender: 'unknown' } },
      { data: { firstName: 'A', lastName: 'B', weightKg: 'heavy' } },
    ]) {
      const { body, status } = await graph(
        'mutation ($data: mutationPatientInput!) { createPatient(data: $data) { id } }',
        'north.doctor',
        variables,
      )
      expect([variables, status === 400 || body.errors?.[0].extensions.statusCode === 400]).toEqual(
        [variables, true],
      )
    }
  })
})

describe('methods', () => {
  it('an override header never does more than the method that it names', async () => {
    const path = `/patients/${idOf('north.patient.omar')}`
    for (const header of ['x-http-method-override', 'x-payload-http-method-override'])
      for (const method of ['DELETE', 'PATCH', 'PUT'])
        for (const real of ['POST', 'GET']) {
          const answer = await send(
            real,
            path,
            'root',
            real === 'POST' ? { city: 'X' } : undefined,
            { [header]: method },
          )
          expect(answer.status).toBeGreaterThanOrEqual(real === 'GET' ? 200 : 400)
        }
    const found = await app.sql.query('select city from patients where id = $1', [
      idOf('north.patient.omar'),
    ])
    expect(found.rows).toEqual([{ city: null }])
    const read = await app.request('POST', '/api/departments', {
      as: clinic.people['north.nurse'],
      body: 'limit=1',
      headers: {
        'x-http-method-override': 'GET',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect([read.status, read.body.limit]).toEqual([200, 1])
    const closed = await app.request('POST', '/api/invitations', {
      as: clinic.people['north.nurse'],
      body: 'limit=1',
      headers: {
        'x-http-method-override': 'GET',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect(closed.status).toBe(403)
  })

  it('duplicates of rows are made by nobody', async () => {
    const answer = await send('POST', `/departments/${idOf('north.heart')}/duplicate`, 'root', {})
    expect([400, 403, 404]).toContain(answer.status)
    const count = await app.sql.query(
      `select count(*)::int as n from departments where organization_id = $1`,
      [idOf('north')],
    )
    expect(count.rows[0].n).toBe(2)
  })
})

describe('cookies and other sites', () => {
  const me = (headers: Record<string, string>) => app.request('GET', '/api/users/me', { headers })
  const cookie = () => `polyclinic-token=${clinic.people['north.doctor'].token}`

  it('a cookie speaks for its own site and not for others', async () => {
    const who = async (headers: Record<string, string>) =>
      (await me({ cookie: cookie(), ...headers })).body.user?.id ?? null
    const doctor = idOf('north.doctor')
    expect(await who({})).toBe(doctor)
    expect(await who({ origin: 'http://localhost:3000' })).toBe(doctor)
    expect(await who({ 'sec-fetch-site': 'same-origin' })).toBe(doctor)
    expect(await who({ 'sec-fetch-site': 'none' })).toBe(doctor)
    expect(await who({ origin: 'https://evil.example' })).toBeNull()
    expect(await who({ origin: 'null' })).toBeNull()
    expect(await who({ origin: 'http://localhost:3000.evil.example' })).toBeNull()
    expect(await who({ 'sec-fetch-site': 'cross-site' })).toBeNull()
    expect(await who({ 'sec-fetch-site': 'same-site' })).toBeNull()
  })

  it('a page of another site changes nothing', async () => {
    const path = `/api/patients/${idOf('north.patient.mona')}`
    const patch = (headers: Record<string, string>) =>
      app.request('PATCH', path, {
        body: { city: 'Evil' },
        headers: { cookie: cookie(), ...headers },
      })
    expect((await patch({ origin: 'https://evil.example' })).status).toBe(401)
    expect((await patch({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).status).toBe(
      401,
    )
    expect(
      (await patch({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status,
    ).toBe(401)
    expect((await patch({ origin: 'http://localhost:3000' })).status).toBe(200)
    const form = await app.request('POST', '/api/users/logout', {
      headers: { cookie: cookie(), origin: 'https://evil.example' },
    })
    expect(form.status).toBe(200)
    expect((await me({ cookie: cookie() })).body.user?.id).toBe(idOf('north.doctor'))
  })

  it('no other site is allowed to read answers', async () => {
    const foreign = await me({ cookie: cookie(), origin: 'https://evil.example' })
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    const own = await me({ origin: 'http://localhost:3000' })
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:3000')
    const preflight = await app.request('OPTIONS', '/api/patients', {
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PATCH' },
    })
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('a token in the URL or of another key is nobody’s', async () => {
    const { token } = clinic.people['north.doctor']
    expect((await app.request('GET', `/api/users/me?token=${token}`)).body.user).toBeNull()
    for (const authorization of [
      `JWT ${token}x`,
      `JWT ${token.split('.').slice(0, 2).join('.')}.`,
      'JWT eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.',
      'Basic cm9vdDpyb290',
      'JWT',
      `jwt  ${token} x`,
    ])
      expect([
        authorization.slice(0, 12),
        (await app.request('GET', '/api/users/me', { headers: { authorization } })).body.user,
      ]).toEqual([authorization.slice(0, 12), null])
  })
})
