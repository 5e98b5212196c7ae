import { type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

const send = (method: string, path: string, as: PersonName, body?: unknown, headers = {}) =>
  app.request(method, `/api${path}`, { as: clinic.people[as], body, headers })

const count = async (table: string): Promise<number> =>
  (await app.sql.query(`select count(*)::int as n from "${table}"`)).rows[0].n

/** A right body for each collection that people write. */
const bodies: Record<string, () => Record<string, unknown>> = {
  organizations: () => ({
    name: 'West Clinic',
    slug: `west-${Math.random().toString(36).slice(2)}`,
    kind: 'clinic',
  }),
  departments: () => ({ name: `D ${Math.random()}`, organization: idOf('north') }),
  plans: () => ({
    name: 'Small',
    slug: `small-${Math.random().toString(36).slice(2)}`,
    maxUsers: 3,
  }),
  groups: () => ({ name: `G ${Math.random()}`, kind: 'organization' }),
  users: () => ({ username: `u${Math.random()}`, role: 'nurse', organization: idOf('north') }),
  staff: () => ({
    firstName: 'A',
    lastName: 'B',
    employeeId: `${Math.random()}`,
    staffType: 'nurse',
    organization: idOf('north'),
  }),
  patients: () => ({ firstName: 'A', lastName: 'B', organization: idOf('north') }),
  appointments: () => ({
    patient: idOf('north.patient.omar'),
    doctor: idOf('north.staff.doctor'),
    startsAt: daysAhead(90),
    overbooked: true,
    organization: idOf('north'),
  }),
  invitations: () => ({
    email: `i${Math.random()}@example.com`,
    role: 'nurse',
    organization: idOf('north'),
  }),
  diagnoses: () => ({
    appointment: idOf('north.appointment.blank'),
    text: 'cold',
    organization: idOf('north'),
  }),
  exams: () => ({
    patient: idOf('north.patient.omar'),
    admission: idOf('north.admission.omar'),
    kind: 'contact_note',
    contact_note: { text: 'x' },
    organization: idOf('north'),
  }),
}

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) })

/** Values that no field of the type can have. Longer numbers than JSON holds come as text below. */
const wrong: Record<string, readonly unknown[]> = {
  text: [3, true, ['a'], { a: 1 }, 'a\u0000b', 'a\u0007b', 'a\u202eb', 'x'.repeat(5000)],
  textarea: [3, true, ['a'], { a: 1 }, 'a\u0000b', 'a\u0007b', 'a\u202eb', 'x'.repeat(5000)],
  email: [
    3,
    true,
    ['a'],
    { a: 1 },
    'not an address',
    'a@b',
    'a\u0000@example.com',
    `${'x'.repeat(300)}@example.com`,
  ],
  number: ['12 mg', 'many', true, [1], { a: 1 }, 1e308, -1e308],
  date: [3, true, 'yesterday', '2026-13-45T00:00:00Z', '2026-02-30', ['2026-01-01'], { a: 1 }],
  checkbox: ['yes', 3, ['a'], { a: 1 }],
  select: ['nothing', 3, true, { a: 1 }, ['nothing']],
  relationship: [3, true, 'abc', { a: 1 }, { id: 3 }, ['abc'], [[]], 'x'.repeat(5000)],
  upload: [3, true, 'abc', { a: 1 }, ['abc']],
}

describe.each(Object.keys(bodies))('%s', (slug) => {
  it('is created from a right body', async () => {
    const answer = await send(
      'POST',
      `/${slug}`,
      slug === 'diagnoses' || slug === 'exams' ? 'north.doctor' : 'root',
      bodies[slug]?.(),
    )
    expect([answer.status, answer.body.errors ?? []]).toEqual([201, []])
    if (slug === 'diagnoses')
      await clinic.quietly('delete from diagnoses where id = $1', [answer.body.doc.id])
  })

  it('refuses values of the wrong type for every field with 400 and stores nothing', async () => {
    const collection = app.payload.config.collections.find((known) => known.slug === slug)
    const table = slug
    const before = await count(table)
    const mistakes: string[] = []
    const as: PersonName = slug === 'diagnoses' || slug === 'exams' ? 'north.doctor' : 'root'
    for (const field of collection?.flattenedFields ?? []) {
      const owned: any = 'access' in field ? field.access?.create : undefined
      const serverOwned =
        owned && (await owned({ req: { user: { id: '1', role: 'system_admin' } } })) === false
      const { name } = field
      if (
        serverOwned ||
        ('virtual' in field && field.virtual) ||
        name === 'createdAt' ||
        name === 'updatedAt' ||
        name === 'revision' ||
        // The server sets the state of what is new, whatever was sent.
        (name === 'status' && (slug === 'users' || slug === 'appointments'))
      )
        continue
      const nested = field.type === 'group' ? field.flattenedFields[0] : undefined
      const judged = nested ?? field
      for (const value of wrong[judged.type] ?? []) {
        const many = 'hasMany' in judged && judged.hasMany === true
        if (many && Array.isArray(value)) continue
        if (nested && slug === 'exams' && field.name !== 'contact_note') continue
        const body = { ...bodies[slug]?.(), [name]: nested ? { [nested.name]: value } : value }
        const answer = await send('POST', `/${slug}`, as, body)
        if (answer.status !== 400)
          mistakes.push(
            `${name} (${judged.type}${many ? ' many' : ''}) ${JSON.stringify(value).slice(0, 40)} → ${answer.status}`,
          )
      }
    }
    expect(mistakes).toEqual([])
    expect(await count(table)).toBe(before)
  })

  it('refuses the same on a change and keeps the row', async () => {
    const collection = app.payload.config.collections.find((known) => known.slug === slug)
    const as: PersonName = slug === 'diagnoses' || slug === 'exams' ? 'north.doctor' : 'root'
    const made = await send('POST', `/${slug}`, as, bodies[slug]?.())
    const { id } = made.body.doc
    const before = await app.sql.query(`select * from "${slug}" where id = $1`, [id])
    const broken: string[] = []
    for (const field of collection?.flattenedFields ?? []) {
      for (const value of (wrong[field.type] ?? []).slice(0, 6)) {
        const answer = await send('PATCH', `/${slug}/${id}`, as, { [field.name]: value })
        // Fields of the server are dropped, so a change of them alone may well succeed.
        if (![200, 400, 403, 409].includes(answer.status))
          broken.push(`${field.name} ${JSON.stringify(value).slice(0, 30)} ${answer.status}`)
      }
    }
    expect(broken).toEqual([])
    const after = await app.sql.query(`select * from "${slug}" where id = $1`, [id])
    const { revision: _r, updated_at: _u, updated_by_id: _b, ...was } = before.rows[0]
    expect(after.rows[0]).toMatchObject(was)
    if (slug === 'diagnoses') await clinic.quietly('delete from diagnoses where id = $1', [id])
  })
})

describe('bodies', () => {
  const post = (body: string, headers = {}) =>
    send('POST', '/patients', 'north.doctor', body, headers)
  const right = (more: string) => `{"firstName":"A","lastName":"B"${more}}`

  it.each([
    ['text that is no JSON', '{"firstName":'],
    ['a list', '[]'],
    ['a number', '1'],
    ['null', 'null'],
    ['a number without end', right(',"weightKg":1e999')],
    ['NaN', right(',"weightKg":NaN')],
    ['a prototype key', right(',"__proto__":{"organization":"x"}')],
    ['a lone surrogate', right(',"city":"\\ud800"')],
    ['a NUL byte', right(',"city":"a\\u0000"')],
    ['a NUL byte in a key', right(',"a\\u0000":1')],
    ['a control character', right(',"city":"a\\u0007"')],
    ['a bidi override', right(',"city":"a\\u202eb"')],
    ['nesting without end', right(`,"city":${'['.repeat(5000)}${']'.repeat(5000)}`)],
    ['deep nesting', right(`,"city":${JSON.stringify(deep(100))}`)],
  ])('%s is refused with 400', async (_what, body) => {
    const before = await count('patients')
    const answer = await post(body)
    expect([
      answer.status,
      typeof answer.body.errors[0].code,
      typeof answer.body.requestId,
    ]).toEqual([400, 'string', 'string'])
    expect(await count('patients')).toBe(before)
  })

  it('keys of the prototype chain do no harm', async () => {
    const answer = await post(
      right(',"constructor":{"prototype":{"polluted":true}},"toString":"x","hasOwnProperty":1'),
    )
    expect([201, 400]).toContain(answer.status)
    expect(({} as any).polluted).toBeUndefined()
  })

  it('of other types are 415 and too large ones 413', async () => {
    expect((await post('firstName=A', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post('<a/>', { 'content-type': 'application/xml' })).status).toBe(415)
    expect((await post(right(`,"city":"${'x'.repeat(1_100_000)}"`))).status).toBe(413)
  })

  it.each(['%00', 'a%00b', '%ED%A0%80', '%C0%80', '%'])(
    '%s in an address is refused with 400',
    async (part) => {
      for (const path of [
        `/patients/${part}`,
        `/patients?where[firstName][equals]=${part}`,
        `/patients?sort=${part}`,
        `/patients?${part}=1`,
      ]) {
        const answer = await app.request('GET', `/api${path}`, {
          as: clinic.people['north.doctor'],
        })
        expect([path, answer.status]).toEqual([path, 400])
      }
    },
  )

  it('ids that are none are not found, like unknown ones', async () => {
    const strip = (text: string) => text.replace(/"requestId":"[^"]*"/, '')
    for (const as of ['root', 'north.doctor', 'north.patient'] as const) {
      const unknown = await send('GET', `/patients/${idOf('nobody')}`, as)
      for (const id of [
        '1',
        'abc',
        "' or 1=1 --",
        '%7B%7D',
        'null',
        'undefined',
        '00000000-0000-0000-0000-00000000000',
        '../users',
        'a'.repeat(300),
      ]) {
        for (const method of ['GET', 'PATCH', 'DELETE']) {
          const answer = await send(
            method,
            `/patients/${encodeURIComponent(decodeURIComponent(id))}`,
            as,
            method === 'PATCH' ? { city: 'X' } : undefined,
          )
          const wanted = as === 'north.patient' && method !== 'GET' ? [403, 404] : [404]
          expect([as, id, method, wanted.includes(answer.status), answer.status]).toEqual([
            as,
            id,
            method,
            true,
            answer.status,
          ])
          if (method === 'GET') expect(strip(answer.text)).toBe(strip(unknown.text))
        }
      }
    }
  })

  it('GraphQL refuses the same characters', async () => {
    for (const city of ['a\u0000', 'a\u0007', 'a\u202eb', '\ud800']) {
      const body = JSON.stringify({
        query:
          'mutation ($city: String) { createPatient(data: { firstName: "A", lastName: "B", city: $city }) { id } }',
        variables: { city },
      })
      const answer = await send('POST', '/graphql', 'north.doctor', body)
      const status =
        answer.status === 200 ? answer.body.errors?.[0].extensions.statusCode : answer.status
      expect([JSON.stringify(city), status]).toEqual([JSON.stringify(city), 400])
      const inline = await send('POST', '/graphql', 'north.doctor', {
        query: `mutation { createPatient(data: { firstName: "A", lastName: "B", city: "${JSON.stringify(city).slice(1, -1)}" }) { id } }`,
      })
      const inlineStatus =
        inline.status === 200 ? inline.body.errors?.[0].extensions.statusCode : inline.status
      expect([JSON.stringify(city), inlineStatus]).toEqual([JSON.stringify(city), 400])
      const id = await send('POST', '/graphql', 'north.doctor', {
        query: `{ Patient(id: "${JSON.stringify(city).slice(1, -1)}") { id } }`,
      })
      const idStatus =
        id.status === 200 ? (id.body.errors?.[0].extensions.statusCode ?? 200) : id.status
      expect([400, 404]).toContain(idStatus)
    }
  })

  it('relations that lead elsewhere are one refusal, whether the target exists or not', async () => {
    const strip = (text: string) => text.replace(/"requestId":"[^"]*"/, '')
    const tries: [PersonName, string, Record<string, unknown>, string, string][] = [
      [
        'north.receptionist',
        '/appointments',
        bodies.appointments?.() ?? {},
        'patient',
        'south.patient.mona',
      ],
      [
        'north.receptionist',
        '/appointments',
        bodies.appointments?.() ?? {},
        'doctor',
        'annex.staff.doctor',
      ],
      [
        'north.doctor',
        '/diagnoses',
        bodies.diagnoses?.() ?? {},
        'appointment',
        'south.appointment.blank',
      ],
      ['north.doctor', '/exams', bodies.exams?.() ?? {}, 'admission', 'south.admission.omar'],
      ['north.doctor', '/patients', bodies.patients?.() ?? {}, 'department', 'south.heart'],
      ['north.doctor', '/patients', bodies.patients?.() ?? {}, 'user', 'south.patient'],
      ['north.admin', '/departments', bodies.departments?.() ?? {}, 'manager', 'south.manager'],
      ['north.admin', '/staff', bodies.staff?.() ?? {}, 'user', 'south.nurse'],
      ['north.admin', '/staff', bodies.staff?.() ?? {}, 'department', 'annex.heart'],
      ['north.admin', '/users', bodies.users?.() ?? {}, 'department', 'south.heart'],
      ['north.admin', '/invitations', bodies.invitations?.() ?? {}, 'department', 'south.heart'],
      ['north.doctor', '/patients', bodies.patients?.() ?? {}, 'organization', 'south'],
      ['north.admin', `/organizations/${idOf('north')}`, {}, 'logo', 'south.logo'],
    ]
    for (const [as, path, body, field, target] of tries) {
      const method = path.startsWith('/organizations/') ? 'PATCH' : 'POST'
      const foreign = await send(method, path, as, { ...body, [field]: idOf(target) })
      const unknown = await send(method, path, as, { ...body, [field]: idOf('nothing at all') })
      expect([path, field, foreign.status]).toEqual([path, field, 400])
      expect([path, field, strip(foreign.text)]).toEqual([path, field, strip(unknown.text)])
    }
  })
})
