import { createApi } from '../../src/server/createApi.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

type Asking = PersonName | { token: string }
const as = (who: Asking) => (typeof who === 'string' ? clinic.people[who] : who)
const get = (who: Asking, path: string) => app.request('GET', `/api${path}`, { as: as(who) })
const send = (who: Asking, method: string, path: string, body: unknown) =>
  app.request(method, `/api${path}`, { as: as(who), body })
const idsIn = ({ body }: { body: any }): string[] => body.docs.map((doc: any) => doc.id).sort()
const withoutRequestId = (text: string) => text.replace(/"requestId":"[^"]*"/, '')

async function newcomer(name: string, role: string, more: Record<string, unknown> = {}) {
  const id = idOf(name)
  await clinic.insert('users', [
    {
      id,
      username: name,
      email: `${name}@example.com`,
      role,
      status: 'active',
      is_staff: false,
      organization_id: idOf('north'),
      ...more,
    },
  ])
  return { id, ...(await clinic.openSession(id)) }
}

describe('a patient', () => {
  const visit = (more = {}) => ({
    doctor: idOf('north.staff.doctor'),
    startsAt: daysAhead(50),
    ...more,
  })

  it('asks for an appointment of the own record, pending and at the usual price, whatever is sent', async () => {
    const made = await send(
      'north.patient',
      'POST',
      '/appointments',
      visit({ status: 'confirmed', cost: 1, overbooked: true, isPrior: true, source: 'reception' }),
    )
    expect([made.status, made.body.errors ?? []]).toEqual([201, []])
    expect(made.body.doc).toMatchObject({
      patient: idOf('north.patient.mona'),
      status: 'pending',
      cost: 300,
      overbooked: false,
      isPrior: false,
      source: 'patient',
      organization: idOf('north'),
    })
    expect((await get('north.patient', `/appointments/${made.body.doc.id}`)).status).toBe(200)
  })

  it('asks for nobody else and nowhere else', async () => {
    expect(
      (
        await send(
          'north.patient',
          'POST',
          '/appointments',
          visit({ patient: idOf('north.patient.omar'), startsAt: daysAhead(51) }),
        )
      ).status,
    ).toBe(400)
    expect(
      (
        await send(
          'north.patient',
          'POST',
          '/appointments',
          visit({ organization: idOf('annex'), startsAt: daysAhead(51) }),
        )
      ).status,
    ).toBe(400)
    expect(
      (
        await send(
          'north.patient',
          'POST',
          '/appointments',
          visit({ doctor: idOf('annex.staff.doctor'), startsAt: daysAhead(51) }),
        )
      ).status,
    ).toBe(400)
  })

  it('asks only where patients may book', async () => {
    await app.sql.query('update organizations set patients_may_book = false where id = $1', [
      idOf('north'),
    ])
    expect(
      (await send('north.patient', 'POST', '/appointments', visit({ startsAt: daysAhead(52) })))
        .status,
    ).toBe(403)
    await app.sql.query('update organizations set patients_may_book = true where id = $1', [
      idOf('north'),
    ])
    expect(
      (await send('north.patient', 'POST', '/appointments', visit({ startsAt: daysAhead(52) })))
        .status,
    ).toBe(201)
  })

  it('cancels an own appointment and changes nothing else about it', async () => {
    const path = `/appointments/${idOf('north.appointment.mona')}`
    for (const body of [
      { status: 'confirmed' },
      { status: 'completed' },
      { startsAt: daysAhead(60) },
      { reason: 'x' },
      { status: 'canceled', startsAt: daysAhead(60) },
    ])
      expect([body, (await send('north.patient', 'PATCH', path, body)).status]).toEqual([body, 403])
    expect(
      (
        await send('north.patient', 'PATCH', `/appointments/${idOf('north.appointment.omar')}`, {
          status: 'canceled',
        })
      ).status,
    ).toBe(404)
    expect((await send('north.patient', 'DELETE', path, {})).status).toBe(403)
    expect(
      (
        await send('north.patient', 'PATCH', path, {
          status: 'canceled',
          cancelReason: 'travelling',
        })
      ).status,
    ).toBe(200)
    expect((await send('north.patient', 'PATCH', path, { status: 'canceled' })).status).toBe(409)
    const row = await app.sql.query(
      'select status, cancel_reason from appointments where id = $1',
      [idOf('north.appointment.mona')],
    )
    expect(row.rows).toEqual([{ status: 'canceled', cancel_reason: 'travelling' }])
  })

  it('sees nothing of another patient through relations, and the own record through them', async () => {
    const own = await get('north.patient', `/appointments?depth=2`)
    expect(own.body.docs.every((doc: any) => doc.patient.id === idOf('north.patient.mona'))).toBe(
      true,
    )
    expect(own.text).not.toContain('omar')
    expect(
      (await get('north.patient', `/appointments?where[patient.firstName][equals]=omar`)).body
        .totalDocs,
    ).toBe(0)
    expect(
      (await get('north.patient', `/exams?where[registeredBy][equals]=${idOf('north.nurse')}`)).body
        .totalDocs,
    ).toBe(0)
  })

  it('without a record sees empty lists', async () => {
    const stranger = await newcomer('without.record', 'patient')
    for (const slug of [
      'patients',
      'admissions',
      'appointments',
      'diagnoses',
      'exams',
      'follow-ups',
    ]) {
      const { body, status } = await get(stranger, `/${slug}`)
      expect([slug, status, body.totalDocs]).toEqual([slug, 200, 0])
    }
    expect(
      (await send(stranger, 'POST', '/appointments', visit({ startsAt: daysAhead(53) }))).status,
    ).toBe(403)
  })
})

describe('somebody without an organization', () => {
  it('sees the own rows only', async () => {
    for (const role of [
      'hospital_admin',
      'department_manager',
      'doctor',
      'receptionist',
      'staff',
    ]) {
      const person = await newcomer(`alone.${role}`, role, { organization_id: null })
      expect(idsIn(await get(person, '/users'))).toEqual([person.id])
      expect(idsIn(await get(person, '/login-sessions'))).toEqual([person.session])
      for (const slug of [
        'organizations',
        'patients',
        'appointments',
        'staff',
        'departments',
        'audit-events',
        'follow-ups',
      ])
        expect([role, slug, (await get(person, `/${slug}`)).body.totalDocs]).toEqual([
          role,
          slug,
          0,
        ])
    }
    const admin = await newcomer('alone.and.mighty', 'hospital_admin', { organization_id: null })
    expect((await send(admin, 'POST', '/patients', { firstName: 'A', lastName: 'B' })).status).toBe(
      400,
    )
    expect(
      (
        await send(admin, 'POST', '/patients', {
          firstName: 'A',
          lastName: 'B',
          organization: idOf('north'),
        })
      ).status,
    ).toBe(400)
    expect(
      (
        await send(admin, 'POST', '/users', {
          username: 'x.y',
          role: 'staff',
          organization: idOf('north'),
        })
      ).status,
    ).toBe(403)
  })

  it('has a picture that only they and system administrators see', async () => {
    const person = await newcomer('pictured', 'doctor', { organization_id: null })
    const id = idOf('pictured.avatar')
    await clinic.insert('avatars', [
      { id, owner_id: person.id, filename: 'pictured.webp', mime_type: 'image/webp' },
    ])
    expect((await get(person, `/avatars/${id}`)).status).toBe(200)
    expect((await get('root', `/avatars/${id}`)).status).toBe(200)
    for (const who of ['auditor', 'north.admin', 'north.patient'] as const)
      expect([who, (await get(who, `/avatars/${id}`)).status]).toEqual([who, 404])
  })
})

describe('a department manager', () => {
  it('sees the people and staff of the present department', async () => {
    const names = (answer: { body: any }) =>
      answer.body.docs.map((doc: any) => doc.employeeId).sort()
    expect(names(await get('north.manager', '/staff'))).toEqual([
      'E-north-doctor',
      'E-north-manager',
      'E-north-nurse',
    ])
    await app.sql.query('update users set department_id = $1 where id = $2', [
      idOf('north.lungs'),
      idOf('north.manager'),
    ])
    expect(names(await get('north.manager', '/staff'))).toEqual([
      'E-north-admin',
      'E-north-manager',
      'E-north-receptionist',
      'E-north-staff',
    ])
    await app.sql.query('update users set department_id = null where id = $1', [
      idOf('north.manager'),
    ])
    expect(names(await get('north.manager', '/staff'))).toEqual(['E-north-manager'])
    expect(idsIn(await get('north.manager', '/users'))).toEqual([idOf('north.manager')])
    await app.sql.query('update users set department_id = $1 where id = $2', [
      idOf('north.heart'),
      idOf('north.manager'),
    ])
  })
})

describe('exams', () => {
  const path = `/exams/${idOf('north.exam.mona')}`
  const body = { contact_note: { text: 'slept' } }

  it('are changed and deleted by their author within the window, or by anyone with panel access', async () => {
    await app.sql.query(`update exams set created_at = now() where id = $1`, [
      idOf('north.exam.mona'),
    ])
    expect((await send('north.doctor', 'PATCH', path, body)).status).toBe(200)
    expect((await send('north.nurse', 'PATCH', path, body)).status).toBe(403)
    expect((await send('north.nurse', 'DELETE', path, {})).status).toBe(403)
    await app.sql.query(`update exams set created_at = now() - interval '25 hours' where id = $1`, [
      idOf('north.exam.mona'),
    ])
    expect((await send('north.doctor', 'PATCH', path, body)).status).toBe(403)
    expect((await send('north.doctor', 'DELETE', path, {})).status).toBe(403)
    await app.sql.query('update users set is_staff = true where id = $1', [idOf('north.nurse')])
    expect((await send('north.nurse', 'PATCH', path, body)).status).toBe(200)
    expect((await send('annex.admin', 'PATCH', path, body)).status).toBe(404)
    expect((await send('north.nurse', 'DELETE', path, {})).status).toBe(200)
    await app.sql.query('update users set is_staff = false where id = $1', [idOf('north.nurse')])
  })
})

describe('identities and sessions', () => {
  it('follow the present organization of their user', async () => {
    const person = await newcomer('moving', 'doctor')
    await clinic.insert('external_identities', [
      {
        id: idOf('moving.identity'),
        user_id: person.id,
        provider: 'firebase',
        external_id: 'moving',
      },
    ])
    const seenBy = async (who: PersonName) => [
      (await get(who, `/external-identities/${idOf('moving.identity')}`)).status,
      (await get(who, `/login-sessions/${person.session}`)).status,
    ]
    expect([await seenBy('north.admin'), await seenBy('south.admin')]).toEqual([
      [200, 200],
      [404, 404],
    ])
    await app.sql.query('update users set organization_id = $1 where id = $2', [
      idOf('south'),
      person.id,
    ])
    expect([await seenBy('north.admin'), await seenBy('south.admin')]).toEqual([
      [404, 404],
      [200, 200],
    ])
  })
})

describe('panel access', () => {
  it('shows configuration that the table lets one read, and changes none', async () => {
    await app.sql.query('update users set is_staff = true where id = $1', [idOf('north.doctor')])
    expect((await get('north.manager', '/plans')).status).toBe(200)
    expect(
      (await send('north.manager', 'PATCH', `/plans/${idOf('plan')}`, { maxUsers: 1 })).status,
    ).toBe(403)
    expect(
      (await send('north.admin', 'PATCH', `/groups/${idOf('group')}`, { name: 'x' })).status,
    ).toBe(403)
    expect(
      (await send('north.doctor', 'PATCH', `/organizations/${idOf('north')}`, { city: 'X' }))
        .status,
    ).toBe(403)
    expect(
      (await send('north.doctor', 'POST', '/users', { username: 'z', role: 'staff' })).status,
    ).toBe(403)
    expect((await get('north.doctor', '/plans')).status).toBe(403)
    expect((await get('north.doctor', '/access')).body.canAccessAdmin).toBe(true)
    expect((await get('north.nurse', '/access')).body.canAccessAdmin ?? false).toBe(false)
    expect((await get('north.patient', '/access')).body.canAccessAdmin ?? false).toBe(false)
    await app.sql.query('update users set is_staff = false where id = $1', [idOf('north.doctor')])
  })
})

describe('questions about permissions', () => {
  it('tell nobody whether a row of another hospital exists', async () => {
    for (const slug of ['patients', 'appointments', 'departments', 'users', 'login-sessions']) {
      const found = await app.sql.query(
        `select id from "${slug.replaceAll('-', '_')}" order by ${slug === 'login-sessions' ? `user_id = '${idOf('south.nurse')}'` : `organization_id = '${idOf('south')}'`} desc nulls last limit 1`,
      )
      const foreign = await send('north.doctor', 'POST', `/${slug}/access/${found.rows[0].id}`, {})
      const unknown = await send('north.doctor', 'POST', `/${slug}/access/${idOf('nothing')}`, {})
      expect([slug, foreign.status]).toEqual([slug, unknown.status])
      expect([slug, withoutRequestId(foreign.text)]).toEqual([slug, withoutRequestId(unknown.text)])
    }
  })

  it('are answered for rows in scope and refused where the role reads nothing', async () => {
    const path = (slug: string, name: string) => `/${slug}/access/${idOf(name)}`
    const own = await send('north.doctor', 'POST', path('patients', 'north.patient.mona'), {})
    expect([own.status, own.body.update.permission, own.body.delete]).toEqual([
      200,
      true,
      undefined,
    ])
    for (const name of ['north.invitation', 'south.invitation', 'nothing'])
      expect((await send('north.doctor', 'POST', path('invitations', name), {})).status).toBe(403)
    const nobody = await app.request('POST', `/api${path('patients', 'north.patient.mona')}`, {
      body: {},
    })
    expect(nobody.status).toBe(401)
  })

  it('tell strangers nothing', async () => {
    const answer = await app.request('GET', '/api/access')
    expect([200, 401]).toContain(answer.status)
    expect(JSON.stringify(answer.body)).not.toMatch(/"permission":true|"create":true|"read":true/)
    expect(answer.body.canAccessAdmin ?? false).toBe(false)
  })

  it('HEAD answers as GET does', async () => {
    for (const [path, status] of [
      [`/patients/${idOf('north.patient.mona')}`, 200],
      [`/patients/${idOf('south.patient.mona')}`, 404],
      ['/invitations', 403],
    ] as const) {
      const answer = await app.request('HEAD', `/api${path}`, { as: clinic.people['north.doctor'] })
      expect([path, answer.status]).toEqual([path, status])
    }
  })
})

describe('in production', () => {
  it('GraphQL tells nobody its schema, by introspection or by hints', async () => {
    const production = createApi(app.payload.config, {
      introspection: false,
      metricsToken: undefined,
    })
    const ask = async (query: string) => {
      const response = await production(
        new Request('http://localhost:3000/api/graphql', {
          method: 'POST',
          body: JSON.stringify({ query }),
          headers: {
            'content-type': 'application/json',
            authorization: `JWT ${clinic.people.root.token}`,
          },
        }),
      )
      return { status: response.status, text: await response.text() }
    }
    expect((await ask('{ countUsers { totalDocs } }')).status).toBe(200)
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __type(name: "User") { name } }',
      '{ ...A } fragment A on Query { __schema { queryType { name } } }',
      '{ a: __schema { queryType { name } } }',
    ])
      expect([query, (await ask(query)).status]).toEqual([query, 400])
    const { text } = await ask('{ Patiens { totalDocs } }')
    expect(text).not.toContain('Patients')
    expect((await app.request('GET', '/api/graphql-playground')).status).toBe(404)
  })
})
