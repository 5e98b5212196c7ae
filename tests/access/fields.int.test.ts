import { randomUUID } from 'node:crypto'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic

const note = {
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: null,
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        children: [
          {
            type: 'text',
            version: 1,
            text: 'whispered',
            detail: 0,
            format: 0,
            mode: 'normal',
            style: '',
          },
        ],
      },
    ],
  },
}

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  await app.sql.query('update appointments set note = $1', [JSON.stringify(note)])
})

afterAll(() => app.close())

const get = (as: PersonName, path: string) =>
  app.request('GET', `/api${path}`, { as: clinic.people[as] })
const send = (as: PersonName, method: string, path: string, body: unknown) =>
  app.request(method, `/api${path}`, { as: clinic.people[as], body })
const graph = (as: PersonName, query: string, variables: object = {}) =>
  send(as, 'POST', '/graphql', { query, variables })

const row = async (table: string, id: string): Promise<Record<string, any>> => {
  const found = await app.sql.query(`select * from "${table}" where id = $1`, [id])
  return found.rows[0]
}

describe('the note of an appointment', () => {
  const one = `/appointments/${idOf('north.appointment.mona')}`

  it.each(['root', 'auditor', 'north.doctor'] as const)('is read by %s', async (name) => {
    expect((await get(name, one)).body.note).toEqual(note)
    expect((await get(name, '/appointments?select[note]=true')).status).toBe(200)
    const { body } = await graph(
      name,
      `{ Appointment(id: "${idOf('north.appointment.mona')}") { note } }`,
    )
    expect(body.data.Appointment.note).toEqual(note)
  })

  it.each([
    'north.admin',
    'north.manager',
    'north.nurse',
    'north.receptionist',
    'north.staff',
    'north.patient',
  ] as const)('is not read by %s on any path', async (name) => {
    const answer = await get(name, one)
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain('whispered')
    expect((await get(name, '/appointments?depth=2')).text).not.toContain('whispered')
    expect((await get(name, '/appointments?select[note]=true')).status).toBe(400)
    expect((await get(name, '/appointments?sort=note')).status).toBe(400)
    expect((await get(name, '/appointments?where[note][exists]=true')).status).toBe(400)
    expect((await get(name, '/appointments?where[or][0][note][like]=whis')).status).toBe(400)
    const { text } = await graph(
      name,
      `{ Appointment(id: "${idOf('north.appointment.mona')}") { id note } }`,
    )
    expect(text).not.toContain('whispered')
    const populated = await get(name, `/diagnoses?depth=2`)
    expect(populated.text).not.toContain('whispered')
  })

  it('is written by a doctor and not by reception, whatever the path', async () => {
    const id = idOf('north.appointment.omar')
    const other = JSON.parse(JSON.stringify(note).replace('whispered', 'overwritten'))
    for (const answer of [
      await send('north.receptionist', 'PATCH', `/appointments/${id}`, {
        note: other,
        reason: 'control',
      }),
      await send('north.receptionist', 'PATCH', `/appointments?where[id][equals]=${id}`, {
        note: other,
        reason: 'again',
      }),
      await graph(
        'north.receptionist',
        `mutation ($note: JSON) { updateAppointment(id: "${id}", data: { note: $note, reason: "thrice" }) { id } }`,
        { note: other },
      ),
    ])
      expect([answer.status, answer.body.errors ?? []]).toEqual([200, []])
    expect(await row('appointments', id)).toMatchObject({ reason: 'thrice', note })
    expect(
      (await send('north.doctor', 'PATCH', `/appointments/${id}`, { note: other })).status,
    ).toBe(200)
    expect((await row('appointments', id)).note).toEqual(other)
  })
})

describe('organizations', () => {
  const open = [
    'name',
    'slug',
    'kind',
    'address',
    'city',
    'country',
    'phone',
    'email',
    'logo',
    'locale',
    'timezone',
    'phoneCountry',
    'currency',
    'slotMinutes',
    'patientsMayBook',
  ]
  const closed = [
    'plan',
    'parent',
    'domains',
    'isActive',
    'defaultCost',
    'defaultPriorityCost',
    'patientLogin',
    'credentialsMail',
    'maxLoginAttempts',
    'lockMinutes',
    'idleMinutes',
    'requireTwoFactorFor',
    'passwordMaxAgeDays',
    'editWindowHours',
    'overdueFollowUpDays',
    'createdBy',
    'updatedBy',
  ]
  const north = `/organizations/${idOf('north')}`

  it.each([
    'north.manager',
    'north.doctor',
    'north.nurse',
    'north.receptionist',
    'north.staff',
    'north.patient',
  ] as const)(
    'show %s their contact data and nothing of plan, settings and limits',
    async (name) => {
      const { body } = await get(name, north)
      for (const field of open) expect(Object.keys(body)).toContain(field)
      for (const field of closed) expect(Object.keys(body)).not.toContain(field)
      const populated = await get(name, `/appointments/${idOf('north.appointment.mona')}?depth=1`)
      expect(populated.body.organization.name).toBe('north of medicine')
      for (const field of closed)
        expect(Object.keys(populated.body.organization)).not.toContain(field)
      for (const path of [
        '/organizations?where[plan][exists]=true',
        '/organizations?where[isActive][equals]=true',
        '/organizations?where[defaultCost][greater_than]=1',
        '/organizations?sort=maxLoginAttempts',
        '/organizations?sort=-defaultCost',
        '/organizations?select[plan]=true',
        '/appointments?where[organization.defaultCost][equals]=300',
        '/appointments?where[organization.plan.slug][equals]=large',
        '/appointments?sort=organization.defaultCost',
      ])
        expect([path, (await get(name, path)).status]).toEqual([path, 400])
      const asked = await graph(
        name,
        `{ Organization(id: "${idOf('north')}") { name defaultCost plan { id } lockMinutes } }`,
      )
      expect(asked.body.data.Organization).toEqual({
        name: 'north of medicine',
        defaultCost: null,
        plan: null,
        lockMinutes: null,
      })
    },
  )

  it.each(['root', 'auditor', 'north.admin'] as const)('show %s everything', async (name) => {
    const { body } = await get(name, north)
    for (const field of [...open, ...closed]) expect(Object.keys(body)).toContain(field)
    expect(
      (await get(name, '/organizations?where[defaultCost][equals]=300')).body.totalDocs,
    ).toBeGreaterThan(0)
  })

  it('keep plan, trust, addresses and activity from their own administrators', async () => {
    for (const body of [
      { plan: null },
      { parent: null },
      { parent: idOf('T2') },
      { slug: 'mine' },
      { domains: ['north.example'] },
      { isActive: false },
    ]) {
      const answer = await send('north.admin', 'PATCH', north, { city: 'Luxor', ...body })
      expect([answer.status, answer.body.errors[0].field]).toEqual([403, Object.keys(body)[0]])
      const many = await send(
        'north.admin',
        'PATCH',
        `/organizations?where[id][equals]=${idOf('north')}`,
        body,
      )
      expect(many.body.docs).toEqual([])
    }
    const inGraph = await graph(
      'north.admin',
      `mutation { updateOrganization(id: "${idOf('north')}", data: { isActive: false }) { id } }`,
    )
    expect(inGraph.body.errors[0].extensions.statusCode).toBe(403)
    expect(await row('organizations', idOf('north'))).toMatchObject({
      city: 'Cairo',
      slug: 'north',
      is_active: true,
      plan_id: idOf('plan'),
    })
    expect(
      (await send('north.admin', 'PATCH', north, { city: 'Luxor', lockMinutes: 20 })).status,
    ).toBe(200)
    expect(
      (await send('root', 'PATCH', north, { slug: 'north', isActive: true, plan: idOf('plan') }))
        .status,
    ).toBe(200)
  })
})

describe('staff records', () => {
  const secrets = /doctor\.work@north|\+2011\d+|LIC-north|E-north/

  it.each(['north.nurse', 'north.receptionist', 'north.staff', 'north.patient'] as const)(
    'show %s no e-mail, phone, licence or number of the doctor on any path',
    async (name) => {
      expect((await get(name, `/staff/${idOf('north.staff.doctor')}`)).status).not.toBe(200)
      for (const depth of [1, 2]) {
        const answer = await get(name, `/appointments?depth=${depth}`)
        expect(answer.body.totalDocs).toBeGreaterThan(0)
        expect(answer.text).not.toMatch(/doctor\.work@north|LIC-north-doctor|E-north-doctor/)
        expect(answer.body.docs[0].doctorName).toBe('doctor north')
      }
      const populated = await get(name, '/appointments?depth=1&populate[staff][email]=true')
      expect(populated.text).not.toMatch(secrets)
      const inGraph = await graph(
        name,
        '{ Appointments { docs { doctorName doctor { email phone licenseNumber employeeId } } } }',
      )
      expect(inGraph.text).not.toMatch(secrets)
      // A filter that matches must not be told from one that does not.
      for (const field of ['email', 'phone', 'licenseNumber', 'employeeId']) {
        const values = {
          email: 'doctor.work@north.example',
          phone: '+201100000002',
          licenseNumber: 'LIC-north-doctor',
          employeeId: 'E-north-doctor',
        }
        const right = await get(
          name,
          `/appointments?where[doctor.${field}][equals]=${encodeURIComponent(values[field as keyof typeof values])}`,
        )
        const wrong = await get(name, `/appointments?where[doctor.${field}][equals]=nobody`)
        const strip = (text: string) => text.replace(/"requestId":"[^"]*"/, '')
        expect([field, right.status, strip(right.text)]).toEqual([
          field,
          wrong.status,
          strip(wrong.text),
        ])
        expect((await get(name, `/appointments?sort=doctor.${field}`)).status).toBe(400)
        expect((await get(name, `/appointments?sort=-doctor__${field}`)).status).toBe(400)
      }
    },
  )

  it('are found by an administrator through the same filter', async () => {
    const answer = await get(
      'north.admin',
      '/appointments?where[doctor.email][equals]=doctor.work@north.example',
    )
    expect([answer.status, answer.body.totalDocs]).toEqual([200, 3])
  })
})

describe('relations', () => {
  it('to people of the same hospital carry nothing of their account for those who cannot read it', async () => {
    await app.sql.query('update patients set created_by_id = $1', [idOf('north.admin')])
    for (const name of ['north.doctor', 'north.receptionist'] as const) {
      const { body, text } = await get(name, `/patients/${idOf('north.patient.mona')}?depth=2`)
      expect(body.firstName).toBe('mona')
      expect(text).not.toContain('@example.com')
      for (const path of [
        `/patients?where[createdBy.email][equals]=north.admin@example.com`,
        `/patients?where[user.phone][equals]=${encodeURIComponent('+20100000000006')}`,
      ]) {
        const right = await get(name, path)
        const wrong = await get(name, path.replace(/=[^=]*$/, '=nobody@example.com'))
        expect([right.status, right.body.totalDocs]).toEqual([wrong.status, wrong.body.totalDocs])
      }
      const inGraph = await graph(
        name,
        `{ Patient(id: "${idOf('north.patient.mona')}") { firstName user { email } createdBy { email role } } }`,
      )
      expect(inGraph.text).not.toContain('@example.com')
    }
    const { text } = await get('north.admin', `/patients/${idOf('north.patient.mona')}?depth=1`)
    expect(text).toContain('north.patient@example.com')
  })
})

describe('what the server decides', () => {
  const owned = (id: string) => ({
    id,
    createdAt: '2001-01-01T00:00:00.000Z',
    updatedAt: '2001-01-01T00:00:00.000Z',
    createdBy: idOf('south.doctor'),
    updatedBy: idOf('south.doctor'),
  })

  it('is dropped from what a client creates', async () => {
    const foreign = randomUUID()
    const made = await send('north.receptionist', 'POST', '/patients', {
      ...owned(foreign),
      firstName: 'Sara',
      lastName: 'Ali',
      fileNumber: '999999',
      isActive: true,
      lastFollowUpOn: '2026-01-01',
      fullName: 'X',
      searchText: 'X',
      age: 3,
      revision: 77,
    })
    expect(made.status).toBe(201)
    const patient = await row('patients', made.body.doc.id)
    expect(patient.id).not.toBe(foreign)
    expect(patient).toMatchObject({
      is_active: false,
      last_follow_up_on: null,
      full_name: 'Sara Ali',
      created_by_id: idOf('north.receptionist'),
      updated_by_id: idOf('north.receptionist'),
      revision: '1',
    })
    expect(patient.file_number).not.toBe('999999')
    expect(patient.created_at.getFullYear()).toBeGreaterThan(2020)
    expect(patient.updated_at.getFullYear()).toBeGreaterThan(2020)

    const booked = await send('north.receptionist', 'POST', '/appointments', {
      ...owned(randomUUID()),
      patient: idOf('north.patient.omar'),
      doctor: idOf('north.staff.doctor'),
      startsAt: daysAhead(40),
      patientName: 'X',
      doctorName: 'X',
      source: 'doctor',
      status: 'completed',
    })
    expect(await row('appointments', booked.body.doc.id)).toMatchObject({
      patient_name: 'omar Ali',
      doctor_name: 'doctor north',
      source: 'reception',
      created_by_id: idOf('north.receptionist'),
    })

    const written = await send('north.doctor', 'POST', '/diagnoses', {
      ...owned(randomUUID()),
      appointment: idOf('north.appointment.blank'),
      text: 'cold',
      author: idOf('north.nurse'),
      authorName: 'Somebody',
      patient: undefined,
    })
    expect(await row('diagnoses', written.body.doc.id)).toMatchObject({
      author_id: idOf('north.doctor'),
      author_name: 'doctor north',
      patient_id: idOf('north.patient.omar'),
    })

    const examined = await send('north.nurse', 'POST', '/exams', {
      ...owned(randomUUID()),
      patient: idOf('north.patient.omar'),
      admission: idOf('north.admission.omar'),
      kind: 'psychology',
      registeredBy: idOf('north.doctor'),
      registeredByName: 'Somebody',
      psychology: { beckDepression: 1, beckAnxiety: 1, quality: 7, quantity: 8, total: 99 },
    })
    expect(await row('exams', examined.body.doc.id)).toMatchObject({
      registered_by_id: idOf('north.nurse'),
      registered_by_name: 'nurse north',
      psychology_total: '15',
    })

    const invited = await send('north.admin', 'POST', '/invitations', {
      ...owned(randomUUID()),
      email: 'a@example.com',
      role: 'staff',
      status: 'accepted',
      expiresAt: daysAhead(900),
      sentAt: daysAhead(-9),
      sendCount: 9,
      invitedBy: idOf('north.nurse'),
      acceptedBy: idOf('north.nurse'),
      acceptedAt: daysAhead(0),
    })
    const invitation = await row('invitations', invited.body.doc.id)
    expect(invitation).toMatchObject({
      status: 'pending',
      invited_by_id: idOf('north.admin'),
      accepted_by_id: null,
      accepted_at: null,
    })
    expect(invitation.expires_at.getTime()).toBeLessThan(Date.now() + 73 * 3_600_000)

    const employed = await send('north.admin', 'POST', '/staff', {
      ...owned(randomUUID()),
      firstName: 'New',
      lastName: 'Nurse',
      staffType: 'nurse',
      employeeId: 'N1',
      accountState: 'active',
      fullName: 'X',
    })
    expect(await row('staff', employed.body.doc.id)).toMatchObject({
      account_state: 'none',
      full_name: 'New Nurse',
    })

    const person = await send('root', 'POST', '/users', {
      ...owned(randomUUID()),
      username: 'fresh',
      email: 'fresh@example.com',
      role: 'nurse',
      organization: idOf('north'),
      isSuperuser: true,
      lastLoginAt: daysAhead(-1),
      lockedUntil: daysAhead(9),
      emailConfirmedAt: daysAhead(-1),
      passwordChangedAt: daysAhead(-1),
      passwordExpiresAt: daysAhead(9),
      twoFactor: 'on',
      status: 'active',
    })
    expect(await row('users', person.body.doc.id)).toMatchObject({
      is_superuser: false,
      last_login_at: null,
      locked_until: null,
      email_confirmed_at: null,
      password_expires_at: null,
      two_factor: 'off',
      status: 'invited',
      created_by_id: idOf('root'),
    })
  })

  it.each(['PATCH by id', 'PATCH by where', 'GraphQL', 'Local API'])(
    'is dropped from a change by %s',
    async (way) => {
      const change = async (
        collection: string,
        name: string,
        id: string,
        data: Record<string, unknown>,
        as: PersonName,
      ) => {
        const path = `/${collection}`
        if (way === 'PATCH by id') return (await send(as, 'PATCH', `${path}/${id}`, data)).status
        if (way === 'PATCH by where')
          return (await send(as, 'PATCH', `${path}?where[id][equals]=${id}`, data)).status
        if (way === 'GraphQL') {
          const { createdAt: _c, updatedAt: _u, id: _i, age: _a, ...known } = data
          const { body } = await graph(
            as,
            `mutation ($data: mutation${name}UpdateInput!) { update${name}(id: "${id}", data: $data) { id } }`,
            { data: known },
          )
          return body.errors ? body.errors[0].extensions.statusCode : 200
        }
        const user = await app.payload.findByID({
          collection: 'users',
          id: clinic.people[as].id,
          overrideAccess: true,
        })
        await app.payload.update({
          collection: collection as 'patients',
          id,
          data: data,
          overrideAccess: false,
          user: { ...user, collection: 'users' },
        })
        return 200
      }
      const stamps = {
        createdAt: '2001-01-01T00:00:00.000Z',
        updatedAt: '2001-01-01T00:00:00.000Z',
        createdBy: idOf('south.doctor'),
        updatedBy: idOf('south.doctor'),
      }
      const mona = idOf('north.patient.mona')
      const before = await row('patients', mona)
      expect(
        await change(
          'patients',
          'Patient',
          mona,
          {
            ...stamps,
            id: randomUUID(),
            city: way,
            fileNumber: '123456',
            isActive: false,
            lastFollowUpOn: '2020-01-01',
            fullName: 'X',
            searchText: 'X',
          },
          'north.receptionist',
        ),
      ).toBe(200)
      const after = await row('patients', mona)
      for (const column of [
        'id',
        'file_number',
        'is_active',
        'last_follow_up_on',
        'full_name',
        'search_text',
        'created_by_id',
      ])
        expect([column, after[column]]).toEqual([column, before[column]])
      expect(after).toMatchObject({
        city: way,
        updated_by_id: idOf('north.receptionist'),
        created_at: before.created_at,
      })
      expect(after.updated_at.getFullYear()).toBeGreaterThan(2020)

      const visit = idOf('north.appointment.mona')
      expect(
        await change(
          'appointments',
          'Appointment',
          visit,
          { ...stamps, reason: way, patientName: 'X', doctorName: 'X', source: 'patient' },
          'north.receptionist',
        ),
      ).toBe(200)
      expect(await row('appointments', visit)).toMatchObject({
        reason: way,
        patient_name: 'mona Ali',
        doctor_name: 'doctor north',
        source: null,
      })

      const diagnosis = idOf('north.diagnoses.mona')
      expect(
        await change(
          'diagnoses',
          'Diagnosis',
          diagnosis,
          { ...stamps, text: way, author: idOf('north.nurse'), authorName: 'X' },
          'north.doctor',
        ),
      ).toBe(200)
      expect(await row('diagnoses', diagnosis)).toMatchObject({
        text: way,
        author_id: idOf('north.doctor'),
        author_name: null,
      })

      const nurse = idOf('north.nurse')
      expect(
        await change(
          'users',
          'User',
          nurse,
          {
            ...stamps,
            title: 'Ms',
            isSuperuser: true,
            lastLoginAt: daysAhead(9),
            lockedUntil: daysAhead(9),
            emailConfirmedAt: daysAhead(0),
            passwordChangedAt: daysAhead(0),
            twoFactor: 'on',
          },
          'root',
        ),
      ).toBe(200)
      expect(await row('users', nurse)).toMatchObject({
        title: 'Ms',
        is_superuser: false,
        last_login_at: null,
        locked_until: null,
        email_confirmed_at: null,
        two_factor: 'off',
      })
    },
  )
})

describe('names of secrets', () => {
  it.each([
    'hash',
    'salt',
    'password',
    'tokenHash',
    'resetPasswordToken',
    'resetPasswordExpiration',
    'sessions',
    'apiKey',
    'loginAttempts',
    'totpSecret',
  ])('%s is refused in filters, orders and selections', async (name) => {
    for (const query of [
      `where[${name}][exists]=true`,
      `where[or][0][and][0][${name}][like]=a`,
      `sort=${name}`,
      `sort=-${name}`,
      `select[${name}]=true`,
      `where[updatedBy.${name}][exists]=true`,
      `sort=updatedBy.${name}`,
    ]) {
      const answer = await get('root', `/users?${query}`)
      expect([query, answer.status, answer.body.errors[0].code]).toEqual([
        query,
        400,
        'invalid-query',
      ])
    }
    for (const query of [
      `where[createdBy.${name}][exists]=true`,
      `sort=createdBy.${name}`,
      `sort=createdBy__${name}`,
      `populate[users][${name}]=true`,
    ])
      expect([query, (await get('root', `/patients?${query}`)).status]).toEqual([query, 400])
    const asked = await graph('root', `{ Users { docs { ${name} } } }`)
    expect(
      asked.status === 400 || asked.body.data.Users.docs.every((doc: any) => doc[name] === null),
    ).toBe(true)
    const filtered = await graph(
      'root',
      `{ Users(where: { ${name}: { exists: true } }) { totalDocs } }`,
    )
    expect(filtered.status === 400 || filtered.body.errors?.length > 0).toBe(true)
  })

  it('no list of any collection shows a secret', async () => {
    for (const { slug } of app.payload.config.collections.filter(
      (known) => !known.slug.startsWith('payload-'),
    )) {
      const { text } = await get('root', `/${slug}?limit=200&depth=1`)
      expect([slug, /"(password|hash|salt|tokenHash|secret|sid)"/.test(text)]).toEqual([
        slug,
        false,
      ])
    }
  })
})

describe('the Local API called for a person', () => {
  it('holds the same table', async () => {
    const user = {
      ...(await app.payload.findByID({
        collection: 'users',
        id: idOf('north.nurse'),
        overrideAccess: true,
      })),
      collection: 'users',
    } as never
    const { payload } = app
    const seen = await payload.find({
      collection: 'patients',
      overrideAccess: false,
      user,
      limit: 100,
    })
    expect(seen.docs.map((doc) => doc.id).sort()).toEqual(
      expect.arrayContaining([idOf('north.patient.mona'), idOf('north.patient.omar')].sort()),
    )
    expect(seen.docs.every((doc) => (doc.organization as unknown) === idOf('north'))).toBe(true)
    await expect(
      payload.findByID({
        collection: 'patients',
        id: idOf('south.patient.mona'),
        overrideAccess: false,
        user,
      }),
    ).rejects.toThrow()
    await expect(
      payload.find({ collection: 'invitations', overrideAccess: false, user }),
    ).rejects.toThrow()
    await expect(
      payload.delete({
        collection: 'patients',
        id: idOf('north.patient.omar'),
        overrideAccess: false,
        user,
      }),
    ).rejects.toThrow()
    await expect(
      payload.create({
        collection: 'patients',
        data: { firstName: 'A', lastName: 'B', organization: idOf('north') },
        overrideAccess: false,
        user,
      }),
    ).rejects.toThrow()
    await expect(
      payload.update({
        collection: 'patients',
        id: idOf('north.patient.omar'),
        data: { city: 'Aswan' },
        overrideAccess: false,
        user,
      }),
    ).resolves.toMatchObject({ city: 'Aswan' })
    await expect(
      payload.count({ collection: 'patients', overrideAccess: false, user }),
    ).resolves.toMatchObject({ totalDocs: seen.totalDocs })
    const gone = { ...(user as object), status: 'deactivated' } as never
    await expect(
      payload.find({ collection: 'patients', overrideAccess: false, user: gone }),
    ).rejects.toThrow()
    await expect(payload.find({ collection: 'patients', overrideAccess: false })).rejects.toThrow()
  })
})

describe('bulk operations', () => {
  it('change the rows in scope and report each', async () => {
    const ids = ['north', 'annex', 'south'].map((place) => idOf(`${place}.department`))
    await clinic.insert(
      'departments',
      ['north', 'annex', 'south'].map((place) => ({
        id: idOf(`${place}.department`),
        name: 'bulk',
        organization_id: idOf(place),
      })),
    )
    const where = `where[id][in]=${ids.join(',')}`
    const changed = await send('north.admin', 'PATCH', `/departments?${where}`, { nameAr: 'كل' })
    expect(changed.status).toBe(200)
    expect(changed.body.docs.map((doc: any) => doc.id)).toEqual([ids[0]])
    expect((await row('departments', ids[2] ?? '')).name_ar).toBeNull()
    expect(
      (await send('north.doctor', 'PATCH', `/departments?${where}`, { nameAr: 'x' })).status,
    ).toBe(403)
    expect((await send('north.doctor', 'DELETE', `/departments?${where}`, {})).status).toBe(403)
    const removed = await app.request('DELETE', `/api/departments?${where}`, {
      as: clinic.people['north.admin'],
    })
    expect([removed.status, removed.body.docs.map((doc: any) => doc.id)]).toEqual([200, [ids[0]]])
    expect(await row('departments', ids[2] ?? '')).toBeDefined()
    expect(
      (await app.request('DELETE', '/api/departments', { as: clinic.people['north.admin'] }))
        .status,
    ).toBe(400)
    expect((await send('north.admin', 'PATCH', '/departments', { nameAr: 'x' })).status).toBe(400)
  })

  it('store what they report, when one row is refused by a rule of the database', async () => {
    const ids = [1, 2, 3].map((n) => idOf(`bulk staff ${n}`))
    await clinic.insert(
      'staff',
      ids.map((id, index) => ({
        id,
        first_name: 'Bulk',
        last_name: `P${index}`,
        employee_id: `B${index}`,
        staff_type: 'other',
        status: 'active',
        organization_id: idOf('north'),
      })),
    )
    // All three cannot have the same number: the first gets it, the others are refused.
    const answer = await send('north.admin', 'PATCH', `/staff?where[id][in]=${ids.join(',')}`, {
      employeeId: 'SAME',
    })
    const done = answer.body.docs.map((doc: any) => doc.id)
    const stored = await app.sql.query(`select id from staff where employee_id = 'SAME'`)
    expect(stored.rows.map(({ id }) => id)).toEqual(done)
    expect(done).toHaveLength(1)
    expect(answer.body.errors.map((error: any) => error.id).sort()).toEqual(
      ids.filter((id) => !done.includes(id)).sort(),
    )
    expect(JSON.stringify(answer.body.errors)).not.toMatch(
      /constraint|duplicate key|insert|update "/i,
    )
  })
})
