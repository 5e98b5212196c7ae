import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

const change = (as: PersonName, name: string, body: Record<string, unknown>) =>
  app.request('PATCH', `/api/users/${idOf(name)}`, { as: clinic.people[as], body })

let serial = 0
const create = (as: PersonName, body: Record<string, unknown>) => {
  const username = `new.${(serial += 1)}`
  return app.request('POST', '/api/users', {
    as: clinic.people[as],
    body: { username, email: `${username}@example.com`, organization: idOf('north'), ...body },
  })
}

const stored = async (name: string): Promise<Record<string, any>> => {
  const found = await app.sql.query('select * from users where id = $1', [idOf(name)])
  return found.rows[0]
}

const said = ({ body, status }: { body: any; status: number }): string =>
  status < 300
    ? String(status)
    : `${status} ${body.errors[0].code} ${body.errors[0].field ?? ''}`.trim()

/** A colleague made for one test, so that no test depends on another. */
async function colleague(name: string, role = 'nurse', place = 'north'): Promise<string> {
  await clinic.insert('users', [
    {
      id: idOf(name),
      username: name,
      email: `${name.replaceAll(' ', '.')}@example.com`,
      role,
      status: 'active',
      is_staff: false,
      organization_id: idOf(place),
      view_scope: 'organization',
    },
  ])
  return name
}

describe('granting roles', () => {
  it('a system administrator grants every role', async () => {
    for (const role of ['system_admin', 'audit_team', 'hospital_admin', 'doctor'])
      expect(said(await create('root', { role }))).toBe('201')
  })

  it('the audit team grants everything but system administrators and itself', async () => {
    for (const role of ['hospital_admin', 'department_manager', 'doctor', 'patient'])
      expect(said(await create('auditor', { role }))).toBe('201')
    for (const role of ['system_admin', 'audit_team']) {
      expect(said(await create('auditor', { role }))).toBe('403 not-grantable role')
      const nurse = await colleague(`raised by auditor to ${role}`)
      expect(said(await change('auditor', nurse, { role }))).toBe('403 not-grantable role')
      expect((await stored(nurse)).role).toBe('nurse')
    }
  })

  it('a hospital administrator grants neither system administrators nor the audit team', async () => {
    for (const role of ['hospital_admin', 'doctor', 'staff', 'patient'])
      expect(said(await create('north.admin', { role }))).toBe('201')
    const nurse = await colleague('raised by admin')
    for (const role of ['system_admin', 'audit_team']) {
      expect(said(await create('north.admin', { role }))).toBe('403 not-grantable role')
      expect(said(await change('north.admin', nurse, { role }))).toBe('403 not-grantable role')
    }
    expect(said(await change('north.admin', nurse, { role: 'doctor' }))).toBe('200')
    expect((await stored(nurse)).role).toBe('doctor')
  })

  it('nobody else creates accounts or changes those of others', async () => {
    for (const name of [
      'north.manager',
      'north.doctor',
      'north.nurse',
      'north.receptionist',
      'north.staff',
      'north.patient',
    ] as const) {
      expect(said(await create(name, { role: 'staff' }))).toBe('403 forbidden')
      const others = name === 'north.manager' ? '403 forbidden' : '404 not-found'
      const target = name === 'north.doctor' ? 'north.nurse' : 'north.doctor'
      expect(said(await change(name, target, { title: 'X' }))).toBe(others)
    }
  })

  it('a hospital administrator creates accounts in the trust and nowhere else', async () => {
    expect(said(await create('north.admin', { organization: idOf('annex'), role: 'doctor' }))).toBe(
      '201',
    )
    expect(said(await create('north.admin', { organization: idOf('south'), role: 'doctor' }))).toBe(
      '403 not-grantable organization',
    )
    expect(
      said(await create('north.admin', { organization: idOf('no such'), role: 'doctor' })),
    ).toBe('403 not-grantable organization')
    const nurse = await colleague('moved')
    expect(said(await change('north.admin', nurse, { organization: idOf('south') }))).toBe(
      '403 not-grantable organization',
    )
    expect(said(await change('north.admin', nurse, { organization: idOf('annex') }))).toBe('200')
    const unnamed = await create('north.admin', { organization: undefined, role: 'doctor' })
    expect(unnamed.body.doc.organization).toBe(idOf('north'))
  })
})

describe('accounts above one’s own', () => {
  it('the audit team reads system administrators and never writes them, not even with nothing', async () => {
    const read = await app.request('GET', `/api/users/${idOf('root2')}`, {
      as: clinic.people.auditor,
    })
    expect([read.status, read.body.role]).toEqual([200, 'system_admin'])
    for (const body of [
      { title: 'X' },
      { status: 'deactivated' },
      { email: 'x@example.com' },
      { role: 'system_admin' },
      {},
    ])
      expect(said(await change('auditor', 'root2', body))).toBe('403 not-grantable role')
    expect((await stored('root2')).title).toBeNull()
  })

  it('a hospital administrator never writes one of the audit team in the own organization', async () => {
    const above = await colleague('auditor of north', 'audit_team')
    for (const body of [{ status: 'deactivated' }, { title: 'X' }, { role: 'staff' }])
      expect(said(await change('north.admin', above, body))).toBe('403 not-grantable role')
    expect(said(await change('root', above, { title: 'Ms' }))).toBe('200')
  })

  it('only a system administrator deletes an account', async () => {
    const nurse = await colleague('to be deleted')
    const remove = (as: PersonName) =>
      app.request('DELETE', `/api/users/${idOf(nurse)}`, { as: clinic.people[as] })
    expect(said(await remove('auditor'))).toBe('403 forbidden')
    expect(said(await remove('north.admin'))).toBe('403 forbidden')
    expect(said(await remove('south.admin'))).toBe('404 not-found')
    expect(said(await remove('root'))).toBe('200')
    expect(await stored(nurse)).toBeUndefined()
  })

  it('deleting somebody who is signed in ends the sessions and leaves the trail', async () => {
    const nurse = await colleague('deleted while signed in')
    const session = await clinic.openSession(idOf(nurse))
    await app.request('PATCH', `/api/users/${idOf(nurse)}`, { as: session, body: { title: 'Ms' } })
    expect(
      said(await app.request('DELETE', `/api/users/${idOf(nurse)}`, { as: clinic.people.root })),
    ).toBe('200')
    expect((await app.request('GET', '/api/users/me', { as: session })).body.user).toBeNull()
    const trail = await app.sql.query(
      `select actor_name from audit_events where action = 'update' and document_id = $1`,
      [idOf(nurse)],
    )
    expect(trail.rows).toHaveLength(1)
  })
})

describe('one’s own account', () => {
  it.each(['root', 'auditor', 'north.admin', 'north.doctor', 'north.patient'] as const)(
    '%s changes the profile and nothing else',
    async (name) => {
      const profile = {
        title: 'Dr',
        firstName: 'Ada',
        lastName: 'Zaki',
        description: 'hello',
        language: 'ar',
        viewScope: 'trust',
      }
      const answer = await change(name, name, profile)
      expect(said(answer)).toBe('200')
      expect(answer.body.doc).toMatchObject(profile)
      const role = clinic.people[name].role === 'doctor' ? 'nurse' : 'doctor'
      const refused: Record<string, unknown>[] = [
        { role },
        { status: 'deactivated' },
        { organization: idOf('annex') },
        { isStaff: !(await stored(name)).is_staff },
        { nationalAccess: true },
        { groups: [idOf('group')] },
        {
          department:
            idOf('north.lungs') === (await stored(name)).department_id ? null : idOf('north.lungs'),
        },
        { username: 'other' },
        { email: 'other@example.com' },
        { phone: '+201099999999' },
        { employeeId: 'X1' },
        { mustChangePassword: true },
      ]
      for (const body of refused) {
        const { status } = await change(name, name, { title: 'Mx', ...body })
        expect([body, status]).toEqual([body, 403])
      }
      expect((await stored(name)).title).toBe('Dr')
    },
  )

  it('nobody demotes, deactivates or deletes the own account', async () => {
    expect(said(await change('root', 'root', { role: 'staff' }))).toBe('403 not-yourself role')
    expect(said(await change('root', 'root', { status: 'deactivated' }))).toBe(
      '403 not-yourself status',
    )
    const removed = await app.request('DELETE', `/api/users/${idOf('root')}`, {
      as: clinic.people.root,
    })
    expect(said(removed)).toBe('403 not-yourself')
    const bulk = await app.request('DELETE', `/api/users?where[id][equals]=${idOf('root')}`, {
      as: clinic.people.root,
    })
    expect(bulk.body.docs).toEqual([])
    expect((await stored('root')).status).toBe('active')
    expect(said(await change('north.admin', 'north.admin', { role: 'staff' }))).toBe(
      '403 forbidden role',
    )
    // The same by bulk and GraphQL.
    const many = await app.request('PATCH', `/api/users?where[id][equals]=${idOf('root')}`, {
      as: clinic.people.root,
      body: { role: 'staff' },
    })
    expect(many.body.docs).toEqual([])
    const graph = await app.request('POST', '/api/graphql', {
      as: clinic.people.root,
      body: {
        query: `mutation { updateUser(id: "${idOf('root')}", data: { role: staff }) { id } }`,
      },
    })
    expect(graph.body.errors[0].extensions.statusCode).toBe(403)
    expect((await stored('root')).role).toBe('system_admin')
  })
})

describe('the last system administrator', () => {
  afterEach(() =>
    clinic.quietly(
      `update users set role = 'system_admin', is_superuser = true, status = 'active' where id = any($1)`,
      [[idOf('root'), idOf('root2')]],
    ),
  )

  beforeEach(() =>
    clinic.quietly(
      `update users set status = 'deactivated' where role = 'system_admin' and id <> all($1)`,
      [[idOf('root'), idOf('root2')]],
    ),
  )

  it.each([{ role: 'staff' }, { status: 'deactivated' }])(
    'stays when two demote each other at once with %j',
    async (body) => {
      for (let round = 0; round < 5; round += 1) {
        const answers = await Promise.all([
          change('root', 'root2', body),
          change('root2', 'root', body),
        ])
        const left = await app.sql.query(
          `select count(*)::int as n from users where role = 'system_admin' and status = 'active'`,
        )
        expect(left.rows[0].n).toBe(1)
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
        await clinic.quietly(
          `update users set role = 'system_admin', is_superuser = true, status = 'active' where id = any($1)`,
          [[idOf('root'), idOf('root2')]],
        )
        for (const name of ['root', 'root2'] as const)
          clinic.people[name].token = (await clinic.openSession(idOf(name))).token
      }
    },
  )

  it('stays when two delete each other at once', async () => {
    const answers = await Promise.all(
      (['root', 'root2'] as const).map((name) =>
        app.request('DELETE', `/api/users/${idOf(name === 'root' ? 'root2' : 'root')}`, {
          as: clinic.people[name],
        }),
      ),
    )
    const left = await app.sql.query(
      `select id from users where role = 'system_admin' and status = 'active'`,
    )
    expect(left.rows).toHaveLength(1)
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    const gone = idOf('root') === left.rows[0].id ? 'root2' : 'root'
    await clinic.insert('users', [
      {
        id: idOf(gone),
        username: gone,
        email: `${gone}@example.com`,
        role: 'system_admin',
        status: 'active',
        is_staff: true,
      },
    ])
    for (const name of ['root', 'root2'] as const)
      clinic.people[name].token = (await clinic.openSession(idOf(name))).token
  })
})

describe('flags', () => {
  it('isSuperuser follows from the role and is never taken from a client', async () => {
    const made = await create('root', { role: 'doctor', isSuperuser: true })
    expect(made.body.doc.isSuperuser).toBe(false)
    const nurse = await colleague('made super')
    await change('root', nurse, { isSuperuser: true })
    expect((await stored(nurse)).is_superuser).toBe(false)
    await change('root', nurse, { role: 'system_admin' })
    expect((await stored(nurse)).is_superuser).toBe(true)
  })

  it('isStaff is set by role, may be given to anyone but patients, and by a hospital administrator to nobody below', async () => {
    for (const [role, opens] of [
      ['system_admin', true],
      ['audit_team', true],
      ['hospital_admin', true],
      ['department_manager', true],
      ['doctor', false],
      ['nurse', false],
      ['receptionist', false],
      ['staff', false],
      ['patient', false],
    ] as const)
      expect([role, (await create('root', { role })).body.doc.isStaff]).toEqual([role, opens])
    expect((await create('root', { role: 'nurse', isStaff: true })).body.doc.isStaff).toBe(true)
    expect(
      (await create('root', { role: 'hospital_admin', isStaff: false })).body.doc.isStaff,
    ).toBe(false)
    expect(
      (await create('root', { role: 'patient', isStaff: true })).body.doc?.isStaff ?? false,
    ).toBe(false)
    expect(said(await create('north.admin', { role: 'nurse', isStaff: true }))).toBe(
      '403 not-grantable isStaff',
    )
    const nurse = await colleague('opening the panel')
    expect(said(await change('north.admin', nurse, { isStaff: true }))).toBe(
      '403 not-grantable isStaff',
    )
    expect(said(await change('auditor', nurse, { isStaff: true }))).toBe('200')
    // Becoming a patient closes the panel.
    await change('root', nurse, { role: 'patient', isStaff: true })
    expect((await stored(nurse)).is_staff).toBe(false)
  })

  it('nationalAccess is a system administrator’s to give', async () => {
    const doctor = await colleague('national', 'doctor')
    expect(said(await change('north.admin', doctor, { nationalAccess: true }))).toBe(
      '403 not-grantable nationalAccess',
    )
    expect(said(await create('north.admin', { role: 'doctor', nationalAccess: true }))).toBe(
      '403 not-grantable nationalAccess',
    )
    expect(said(await change('root', doctor, { nationalAccess: true }))).toBe('200')
  })

  it('nationalAccess widens reading to all organizations and nothing else', async () => {
    const doctor = await colleague('clinician of the audit', 'doctor')
    const session = await clinic.openSession(idOf(doctor))
    const south = `/api/patients/${idOf('south.patient.omar')}`
    expect((await app.request('GET', south, { as: session })).status).toBe(404)
    await app.sql.query('update users set national_access = true where id = $1', [idOf(doctor)])
    expect((await app.request('GET', south, { as: session })).status).toBe(200)
    expect((await app.request('PATCH', south, { as: session, body: { city: 'X' } })).status).toBe(
      403,
    )
    expect(
      (
        await app.request('DELETE', `/api/appointments/${idOf('south.appointment.omar')}`, {
          as: session,
        })
      ).status,
    ).toBe(403)
    const made = await app.request('POST', '/api/patients', {
      as: session,
      body: { firstName: 'A', lastName: 'B', organization: idOf('south') },
    })
    expect(made.status).toBe(400)
    // What the role reads of its own rows only stays so.
    expect(
      (await app.request('GET', `/api/staff/${idOf('south.staff.nurse')}`, { as: session })).status,
    ).toBe(404)
    expect(
      (await app.request('GET', `/api/users/${idOf('south.nurse')}`, { as: session })).status,
    ).toBe(404)
    expect((await app.request('GET', '/api/invitations', { as: session })).status).toBe(403)
  })
})

describe('groups', () => {
  const joined = (name: string, group: string) =>
    app.sql.query(
      `insert into users_rels ("order", parent_id, path, groups_id) values (1, $1, 'groups', $2)`,
      [idOf(name), idOf(group)],
    )
  const slept = { contact_note: { text: 'slept badly' } }

  it('of kind organization add their permissions at organization scope and only those', async () => {
    const manager = await colleague('examining manager', 'department_manager')
    const session = await clinic.openSession(idOf(manager))
    const patch = (place: string) =>
      app.request('PATCH', `/api/exams/${idOf(`${place}.exam.mona`)}`, { as: session, body: slept })
    await app.sql.query('update users set is_staff = true where id = $1', [idOf(manager)])
    expect((await patch('north')).status).toBe(403)
    await joined(manager, 'group')
    expect((await patch('north')).status).toBe(200)
    expect((await patch('annex')).status).toBe(404)
    expect((await patch('south')).status).toBe(404)
    const path = `/api/exams/${idOf('north.exam.mona')}`
    expect((await app.request('DELETE', path, { as: session })).status).toBe(403)
    expect(
      (
        await app.request('PATCH', `/api/patients/${idOf('north.patient.mona')}`, {
          as: session,
          body: { city: 'X' },
        })
      ).status,
    ).toBe(403)
  })

  it('of other kinds add nothing', async () => {
    const manager = await colleague('manager on the platform', 'department_manager')
    const session = await clinic.openSession(idOf(manager))
    // With panel access nothing but the missing permission is in the way.
    await app.sql.query('update users set is_staff = true where id = $1', [idOf(manager)])
    await joined(manager, 'group.system')
    const answer = await app.request('PATCH', `/api/exams/${idOf('north.exam.mona')}`, {
      as: session,
      body: slept,
    })
    expect(answer.status).toBe(403)
  })

  it('of kind organization are handed out by a hospital administrator to members of the own organization', async () => {
    const nurse = await colleague('grouped')
    const far = await colleague('grouped in the annex', 'nurse', 'annex')
    expect(said(await change('north.admin', nurse, { groups: [idOf('group')] }))).toBe('200')
    expect(
      said(await change('north.admin', nurse, { groups: [idOf('group'), idOf('group.system')] })),
    ).toBe('403 not-grantable groups')
    expect(
      said(await change('north.admin', nurse, { groups: [idOf('group'), idOf('no such group')] })),
    ).toBe('403 not-grantable groups')
    expect(said(await change('north.admin', far, { groups: [idOf('group')] }))).toBe(
      '403 not-grantable groups',
    )
    expect(
      said(await create('north.admin', { role: 'nurse', groups: [idOf('group.system')] })),
    ).toBe('403 not-grantable groups')
    expect(said(await create('north.admin', { role: 'nurse', groups: [idOf('group')] }))).toBe(
      '201',
    )
    expect(said(await change('north.admin', nurse, { groups: [] }))).toBe('200')
    expect(said(await change('root', nurse, { groups: [idOf('group.system')] }))).toBe('200')
    // What a system administrator gave is not theirs to take.
    expect(said(await change('north.admin', nurse, { groups: [] }))).toBe(
      '403 not-grantable groups',
    )
  })
})

describe('addresses', () => {
  it('the e-mail of somebody who signs in with it is changed by a system administrator alone', async () => {
    const nurse = await colleague('addressed')
    const mail = (n: number) => ({ email: `changed${n}@example.com` })
    expect(said(await change('north.admin', nurse, mail(1)))).toBe('403 forbidden email')
    expect(said(await change('auditor', nurse, mail(2)))).toBe('403 forbidden email')
    expect(said(await change('root', nurse, mail(3)))).toBe('200')
    await app.sql.query(`update users set status = 'invited' where id = $1`, [idOf(nurse)])
    expect(said(await change('north.admin', nurse, mail(4)))).toBe('200')
  })

  it('a password is set by a system administrator alone and never answered', async () => {
    const nurse = await colleague('with a password')
    const password = 'eleven blue horses'
    expect(said(await change('north.admin', nurse, { password }))).toBe('403 forbidden password')
    const answer = await change('root', nurse, { password })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/"(password|hash|salt)"|eleven/)
  })
})
