import { Validator } from '@seriousme/openapi-schema-validator'
import type { Endpoint } from 'payload'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'

let app: App
let clinic: Clinic
// The document has no type of its own: what it holds is what the tests assert.
let document: any

beforeAll(async () => {
  app = await bootApp({ METRICS_TOKEN: 'a-token-for-the-metrics' })
  clinic = await openClinic(app)
  document = (await app.request('GET', '/api/openapi.json')).body
})

afterAll(() => app.close())

const somewhere = '0b9c1b3e-1111-4111-8111-111111111111'
const methods = ['get', 'post', 'put', 'patch', 'delete']

/** Every operation of the document, with values in its path. */
const operations = (): { name: string; method: string; path: string; operation: any }[] =>
  Object.entries<any>(document.paths).flatMap(([path, item]) =>
    Object.entries<any>(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({
        name: `${method} ${path}`,
        method: method.toUpperCase(),
        path: `/api${path.replaceAll(/\{\w+\}/g, somewhere)}`,
        operation,
      })),
  )

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  it('is the same for a stranger and for an administrator, and may be kept', async () => {
    const anonymous = await app.request('GET', '/api/openapi.json')
    const root = await app.request('GET', '/api/openapi.json/', { as: clinic.people.root })
    expect(anonymous.text).toBe(root.text)
    expect(anonymous.headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('names each operation once', () => {
    const names = operations().map(({ operation }) => operation.operationId)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(names).toContain('listPatients')
  })

  it('describes only paths that exist', async () => {
    const unknown: string[] = []
    for (const { method, name, path } of operations()) {
      const body = ['POST', 'PATCH', 'PUT'].includes(method) ? { body: {} } : {}
      const { status } = await app.request(method, path, body)
      if (status === 404 || status >= 500) unknown.push(`${name}: ${status}`)
    }
    expect(unknown).toEqual([])
    expect((await app.request('POST', '/api/follow-ups/nothing')).status).toBe(404)
  })

  it('leaves no reference dangling', () => {
    const wanted = new Set(
      [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)].map(
        ([, kind = '', name = '']) => `${kind}.${name}`,
      ),
    )
    const missing = [...wanted].filter((reference) => {
      const [kind = '', name = ''] = reference.split('.')
      return document.components[kind]?.[name] === undefined
    })
    expect(missing).toEqual([])
    expect(wanted.size).toBeGreaterThan(50)
  })

  it('says nothing of secrets, tokens and Payload’s own collections', () => {
    const said = JSON.stringify(document)
    for (const secret of ['tokenHash', '"hash"', '"salt"', 'payload-', '"/tokens']) {
      expect(said).not.toContain(secret)
    }
    expect(document.components.schemas.User.properties.password).toBeUndefined()
    expect(document.components.schemas.UserCreate.properties.password.writeOnly).toBe(true)
  })
})

describe('the endpoints of the application', () => {
  /** Payload's own that are shut, that the panel alone uses, or that the access table grants to nobody. */
  const everywhere = [
    'post /access/:id',
    'post /access/:id?',
    'get /versions',
    'get /versions/:id',
    'post /versions/:id',
    'get /paste-url/:id?',
  ]
  const noWriting = ['post /', 'patch /', 'patch /:id', 'delete /', 'delete /:id']
  const undescribed: Record<string, string[]> = {
    users: [
      'post /first-register',
      'get /init',
      'post /unlock',
      'post /verify/:id',
      'get /:id/api-key/reveal',
      'post /:id/api-key/reveal',
    ],
    'account-requests': ['post /', 'delete /', 'delete /:id'],
    'follow-ups': noWriting,
    'audit-events': noWriting,
    messages: noWriting,
    'login-sessions': ['post /', 'patch /', 'patch /:id'],
    'external-identities': ['post /', 'patch /', 'patch /:id'],
  }
  const closed = ['tokens', 'payload-kv', 'payload-migrations', 'payload-preferences']

  const isDescribed = (prefix: string, { method, path }: Endpoint): boolean => {
    const template = `${prefix}${path}`.replaceAll(/:(\w+)/g, '{$1}').replace(/\/$/, '')
    return document.paths[template]?.[method] !== undefined
  }

  it('are all described, but for those that are known to be closed', () => {
    const missing: string[] = []
    const { collections, endpoints } = app.payload.config
    for (const endpoint of endpoints) {
      if (!isDescribed('', endpoint)) missing.push(`${endpoint.method} ${endpoint.path}`)
    }
    for (const { endpoints: own, slug } of collections) {
      if (closed.includes(slug)) continue
      for (const endpoint of own || []) {
        const name = `${endpoint.method} ${endpoint.path}`
        const known = everywhere.includes(name) || undescribed[slug]?.includes(name)
        if (!known && !isDescribed(`/${slug}`, endpoint)) missing.push(`${slug} ${name}`)
      }
    }
    expect(missing).toEqual([])
  })

  it('that are closed are not described', () => {
    for (const [slug, names] of Object.entries(undescribed)) {
      for (const name of names) {
        const [method = '', path = ''] = name.split(' ')
        expect([slug, name, isDescribed(`/${slug}`, { method, path } as Endpoint)]).toEqual([
          slug,
          name,
          false,
        ])
      }
    }
    for (const slug of closed) expect(document.paths[`/${slug}`]).toBeUndefined()
  })
})

describe('the described rows', () => {
  const slugs = [
    'users',
    'staff',
    'invitations',
    'account-requests',
    'avatars',
    'organizations',
    'departments',
    'logos',
    'patients',
    'admissions',
    'appointments',
    'diagnoses',
    'prescriptions',
    'requirements',
    'exams',
    'follow-ups',
    'audit-events',
    'messages',
    'login-sessions',
    'external-identities',
    'plans',
    'groups',
  ]

  it.each(slugs)('have the fields that %s are answered with', async (slug) => {
    const { body } = await app.request('GET', `/api/${slug}?limit=1`, { as: clinic.people.root })
    const answer = document.paths[`/${slug}`].get.responses[200].content['application/json'].schema
    const name = answer.allOf[1].properties.docs.items.$ref.split('/').at(-1)
    const { properties } = document.components.schemas[name]
    expect(body.docs).toHaveLength(1)
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(body.docs[0])))
  })
})

describe('the described limits', () => {
  const row: Record<string, [path: string, schema: string]> = {
    patient: ['/api/patients/', 'PatientUpdate'],
    user: ['/api/users/', 'UserUpdate'],
    organization: ['/api/organizations/', 'OrganizationUpdate'],
    diagnosis: ['/api/diagnoses/', 'DiagnosisUpdate'],
    staff: ['/api/staff/', 'StaffUpdate'],
  }
  const ids: Record<string, string> = {
    patient: idOf('north.patient.mona'),
    user: idOf('north.nurse'),
    organization: idOf('north'),
    diagnosis: idOf('north.diagnoses.mona'),
    staff: idOf('north.staff.nurse'),
  }

  const describedField = (kind: string, field: string): any =>
    document.components.schemas[row[kind]?.[1] ?? ''].properties[field]

  async function change(kind: string, field: string, value: unknown, as = clinic.people.root) {
    const path = `${row[kind]?.[0] ?? ''}${ids[kind] ?? ''}`
    const { body, status } = await app.request('PATCH', path, { as, body: { [field]: value } })
    return { status, field: body.errors?.[0]?.field }
  }

  it.each([
    ['patient', 'firstName', 100],
    ['patient', 'region', 100],
    ['patient', 'documentNumber', 20],
    ['patient', 'clinicalDiagnosis', 1000],
    ['user', 'firstName', 50],
    ['user', 'description', 140],
    ['staff', 'employeeId', 50],
    ['organization', 'name', 70],
  ])('hold the text %s.%s to %d characters', async (kind, field, most) => {
    expect(describedField(kind, field).maxLength).toBe(most)
    expect(await change(kind, field, 'x'.repeat(most))).toEqual({ status: 200, field: undefined })
    expect(await change(kind, field, 'x'.repeat(most + 1))).toEqual({ status: 400, field })
  })

  it('hold a diagnosis to 200 characters, for the doctor who writes it', async () => {
    const doctor = clinic.people['north.doctor']
    expect(describedField('diagnosis', 'text').maxLength).toBe(200)
    expect((await change('diagnosis', 'text', 'x'.repeat(200), doctor)).status).toBe(200)
    expect((await change('diagnosis', 'text', 'x'.repeat(201), doctor)).status).toBe(400)
  })

  it.each([
    ['patient', 'stratum', 1, 6],
    ['patient', 'neckCm', 0, 150],
    ['organization', 'slotMinutes', 5, 240],
    ['organization', 'maxLoginAttempts', 3, 100],
  ])('hold the number %s.%s between %d and %d', async (kind, field, least, most) => {
    expect(describedField(kind, field)).toMatchObject({ minimum: least, maximum: most })
    expect((await change(kind, field, least)).status).toBe(200)
    expect((await change(kind, field, most)).status).toBe(200)
    expect(await change(kind, field, least - 1)).toEqual({ status: 400, field })
    expect(await change(kind, field, most + 1)).toEqual({ status: 400, field })
  })

  it('tell whole numbers from others', async () => {
    expect(describedField('patient', 'stratum').type).toEqual(['integer', 'null'])
    expect(await change('patient', 'stratum', 2.5)).toEqual({ status: 400, field: 'stratum' })
    expect(describedField('patient', 'neckCm').type).toEqual(['number', 'null'])
    expect((await change('patient', 'neckCm', 38.5)).status).toBe(200)
  })

  it.each([
    ['patient', 'gender', ['female', 'male', 'other', null]],
    ['patient', 'zone', ['urban', 'rural', null]],
    ['staff', 'status', ['active', 'on_leave', 'left']],
  ])('list the choices of %s.%s', async (kind, field, choices) => {
    expect(describedField(kind, field).enum).toEqual(choices)
    for (const choice of choices) expect((await change(kind, field, choice)).status).toBe(200)
    expect(await change(kind, field, 'unheard-of')).toEqual({ status: 400, field })
  })

  it('tell which fields may be emptied', async () => {
    expect(describedField('patient', 'firstName').type).toBe('string')
    expect(await change('patient', 'firstName', null)).toEqual({ status: 400, field: 'firstName' })
    expect(describedField('patient', 'region').type).toEqual(['string', 'null'])
    expect((await change('patient', 'region', null)).status).toBe(200)
  })

  it.each([
    ['birthDate', 'date', '1990-05-17', '17.05.1990'],
    ['email', 'email', 'mona@example.com', 'mona at example'],
  ])('name the format of %s', async (field, format, good, bad) => {
    expect(describedField('patient', field).format).toBe(format)
    expect((await change('patient', field, good)).status).toBe(200)
    expect(await change('patient', field, bad)).toEqual({ status: 400, field })
  })

  it.each([
    ['slug', 'north-of-cairo', 'North of Cairo'],
    ['phoneCountry', 'AE', 'ae'],
    ['currency', 'AED', 'dirham'],
  ])('give the pattern of %s', async (field, good, bad) => {
    const pattern = new RegExp(describedField('organization', field).pattern)
    expect([pattern.test(good), pattern.test(bad)]).toEqual([true, false])
    expect((await change('organization', field, good)).status).toBe(200)
    expect(await change('organization', field, bad)).toEqual({ status: 400, field })
  })

  it('leave out what the server decides, which is dropped when it is sent', async () => {
    for (const field of ['fileNumber', 'isActive', 'createdBy', 'fullName']) {
      expect(describedField('patient', field)).toBeUndefined()
      expect(document.components.schemas.Patient.properties[field].readOnly).toBe(true)
    }
    const path = `/api/patients/${idOf('north.patient.mona')}`
    const before = await app.request('GET', path, { as: clinic.people.root })
    expect((await change('patient', 'fileNumber', 'MINE-1')).status).toBe(200)
    const after = await app.request('GET', path, { as: clinic.people.root })
    expect(after.body.fileNumber).toBe(before.body.fileNumber)
  })

  it('say which fields a new row must bring', async () => {
    expect(document.components.schemas.PatientCreate.required).toEqual(['firstName', 'lastName'])
    const as = clinic.people['north.doctor']
    const whole = await app.request('POST', '/api/patients', {
      as,
      body: document.paths['/patients'].post.requestBody.content['application/json'].example,
    })
    expect(whole.status).toBe(201)
    const { body, status } = await app.request('POST', '/api/patients', {
      as,
      body: { firstName: 'Mona' },
    })
    expect([status, body.errors[0].field]).toEqual([400, 'lastName'])
  })

  it('say what an exam of a kind must bring', async () => {
    const { allOf, properties } = document.components.schemas.ExamCreate
    const { then } = allOf.find((rule: any) => rule.if.properties.kind.const === 'psychology')
    expect(then.required).toEqual(['psychology'])
    expect(properties.psychology.required).toEqual([
      'beckDepression',
      'beckAnxiety',
      'quality',
      'quantity',
    ])
    expect(properties.psychology.properties.quality).toMatchObject({ minimum: 1, maximum: 20 })
    expect(properties.psychology.properties.total).toBeUndefined()
    const exam = {
      kind: 'psychology',
      patient: idOf('north.patient.mona'),
      admission: idOf('north.admission.mona'),
    }
    const scores = { beckDepression: 10, beckAnxiety: 10, quality: 7, quantity: 8 }
    const as = clinic.people['north.doctor']
    const sent = async (psychology: unknown) =>
      (await app.request('POST', '/api/exams', { as, body: { ...exam, psychology } })).status
    expect(await sent(scores)).toBe(201)
    expect(await sent({ ...scores, quality: 21 })).toBe(400)
    expect(await sent({ ...scores, quality: undefined })).toBe(400)
  })

  it('hold a page to 200 rows and the depth to 2', async () => {
    const { limit, depth } = document.components.parameters
    expect([limit.schema.maximum, limit.schema.default, depth.schema.maximum]).toEqual([200, 20, 2])
    const as = clinic.people.root
    const most = await app.request('GET', '/api/patients?limit=200', { as })
    const more = await app.request('GET', '/api/patients?limit=201', { as })
    const plain = await app.request('GET', '/api/patients', { as })
    expect([most.body.limit, more.body.limit, plain.body.limit]).toEqual([200, 200, 20])
  })
})

describe('the described access', () => {
  it('is what the table grants and what is felt', async () => {
    expect(document.paths['/diagnoses'].post['x-access']).toEqual({
      system_admin: 'all',
      doctor: 'org',
    })
    const body = { appointment: idOf('north.appointment.blank'), text: 'rest' }
    const refused = await app.request('POST', '/api/diagnoses', {
      as: clinic.people['north.receptionist'],
      body,
    })
    const allowed = await app.request('POST', '/api/diagnoses', {
      as: clinic.people['north.doctor'],
      body,
    })
    expect([refused.status, allowed.status]).toEqual([403, 201])
  })

  it('names the roles of a field that not everybody sees', async () => {
    const note = document.components.schemas.Appointment.properties.note
    expect(note['x-roles']).toEqual(['system_admin', 'audit_team', 'doctor'])
    const path = `/api/appointments/${idOf('north.appointment.mona')}`
    const doctor = await app.request('GET', path, { as: clinic.people['north.doctor'] })
    const desk = await app.request('GET', path, { as: clinic.people['north.receptionist'] })
    expect(doctor.body).toHaveProperty('note')
    expect(desk.body).not.toHaveProperty('note')
  })

  it('asks for a session where one is needed', async () => {
    const security = (path: string, method: string) => document.paths[path][method].security
    expect(document.security).toEqual([{ token: [] }, { cookie: [] }, { apiKey: [] }])
    expect(security('/patients', 'get')).toBeUndefined()
    expect(security('/users/login', 'post')).toContainEqual({})
    expect((await app.request('GET', '/api/patients')).status).toBe(401)
    expect((await app.request('GET', '/api/users/me')).status).toBe(200)
  })
})

describe('the described errors', () => {
  it('list every code with its status', async () => {
    const { responses, schemas } = document.components
    const codes = schemas.Error.properties.errors.items.properties.code.enum
    expect(codes).toEqual(expect.arrayContaining(['invalid', 'stale-revision', 'doctor-busy']))
    expect(Object.keys(responses.Conflict.content['application/json'].examples)).toContain(
      'stale-revision',
    )
    const path = `/api/patients/${idOf('north.patient.omar')}`
    const { body, status } = await app.request('PATCH', path, {
      as: clinic.people.root,
      body: { city: 'Giza', revision: 99 },
    })
    expect([status, body.errors[0].code]).toEqual([409, 'stale-revision'])
    expect(typeof body.requestId).toBe('string')
  })

  it('tell the rows of a bulk change that were refused', async () => {
    const { 400: partly } = document.paths['/appointments'].delete.responses
    expect(partly.$ref).toBe('#/components/responses/PartlyRefused')
    const id = idOf('north.appointment.mona')
    const { body, status } = await app.request(
      'PATCH',
      `/api/appointments?where[id][equals]=${id}`,
      { as: clinic.people.root, body: { cost: -1 } },
    )
    expect(status).toBe(400)
    expect(body.docs).toEqual([])
    expect(body.errors).toEqual([expect.objectContaining({ id, message: expect.any(String) })])
  })
})

describe('the described endpoints of the product’s own', () => {
  it('take the query that is described and refuse another', async () => {
    const { parameters } = document.paths['/users/logout'].post
    expect(parameters).toContainEqual({
      name: 'allSessions',
      in: 'query',
      required: false,
      schema: { type: 'string', enum: ['true', 'false'] },
    })
    const { token } = await clinic.openSession(idOf('south.nurse'))
    const odd = await app.request('POST', '/api/users/logout?allSessions=maybe', { as: token })
    expect([odd.status, odd.body.errors[0].code]).toEqual([400, 'invalid-query'])
    expect((await app.request('GET', '/api/users/me', { as: token })).body.user).not.toBeNull()
    const all = await app.request('POST', '/api/users/logout?allSessions=true', { as: token })
    expect(all.status).toBe(200)
    expect((await app.request('GET', '/api/users/me', { as: token })).body.user).toBeNull()
  })

  it('take the body that is described and answer with the status that is described', async () => {
    const nurse = clinic.people['north.nurse']
    const door = document.paths['/users/{id}/api-keys'].post
    const { schema } = door.requestBody.content['application/json']
    expect(schema.properties.name).toMatchObject({ minLength: 1, maxLength: 100 })
    expect(Object.keys(door.responses)).toContain('201')
    const issue = (name: string) =>
      app.request('POST', `/api/users/${nurse.id}/api-keys`, { as: nurse, body: { name } })
    expect((await issue('x'.repeat(100))).status).toBe(201)
    const { body, status } = await issue('x'.repeat(101))
    expect([status, body.errors[0].field]).toEqual([400, 'name'])
  })
})

describe('the described header Idempotency-Key', () => {
  it('makes a repeated creation one', async () => {
    const { parameters } = document.paths['/departments'].post
    expect(parameters).toContainEqual({ $ref: '#/components/parameters/idempotencyKey' })
    const create = (name: string) =>
      app.request('POST', '/api/departments', {
        as: clinic.people['north.admin'],
        body: { name },
        headers: { 'idempotency-key': 'one-creation' },
      })
    const first = await create('Sleep laboratory')
    const again = await create('Sleep laboratory')
    const other = await create('Another laboratory')
    expect([first.status, again.status, other.status]).toEqual([201, 201, 409])
    expect(again.body.doc.id).toBe(first.body.doc.id)
    expect(other.body.errors[0].code).toBe('idempotency-mismatch')
  })
})
