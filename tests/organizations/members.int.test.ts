import { type App, bootApp } from '../support/app.ts'
import { type Clinic, daysAhead, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { atPlace, told } from '../support/place.ts'

let app: App
let clinic: Clinic
let at: ReturnType<typeof atPlace>

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  at = atPlace(app, clinic)
})
afterAll(() => app.close())

const look = (as: PersonName, query = '') => at.ask(as, 'GET', `/user/organization${query}`)

describe('the own organization', () => {
  it('is told to its administrator with people, pending invitations and seats, of no other place', async () => {
    const { body, status } = await look('north.admin')
    expect(status).toBe(200)
    expect(body.organization.id).toBe(idOf('north'))
    expect(body.users.map(({ username }: any) => username).sort()).toEqual([
      'north.admin',
      'north.doctor',
      'north.manager',
      'north.nurse',
      'north.patient',
      'north.receptionist',
      'north.staff',
    ])
    expect(body.invitations.map(({ email }: any) => email)).toEqual(['guest@north.example'])
    expect(body.seats).toEqual({ used: 7, limit: null })
    expect(body.totals).toEqual({ users: 7, invitations: 1 })
    expect(JSON.stringify(body)).not.toMatch(/"(password|hash|salt|tokenHash)"/)
  })

  it('is told to others as far as they see', async () => {
    const manager = await look('north.manager')
    expect(manager.body.users.map(({ username }: any) => username).sort()).toEqual([
      'north.doctor',
      'north.manager',
      'north.nurse',
    ])
    const nurse = await look('north.nurse')
    expect(nurse.body).toMatchObject({ invitations: [], seats: null, totals: { users: 1 } })
    expect(nurse.body.organization).not.toHaveProperty('plan')
    expect(told(await at.ask(null, 'GET', '/user/organization'))).toEqual([401, 'unauthenticated'])
  })

  it('of others is not found, save by who works for all of them', async () => {
    expect(told(await look('north.admin', `?organization=${idOf('south')}`))).toEqual([
      404,
      'not-found',
    ])
    expect(told(await look('north.admin', `?organization=${idOf('annex')}`))).toEqual([
      404,
      'not-found',
    ])
    expect(told(await look('root'))).toEqual([404, 'not-found'])
    for (const as of ['root', 'auditor'] as const)
      expect((await look(as, `?organization=${idOf('south')}`)).body.organization.id).toBe(
        idOf('south'),
      )
  })

  it('is read page by page', async () => {
    const first = await look('north.admin', '?limit=3')
    const second = await look('north.admin', '?limit=3&page=2')
    expect([first.body.users.length, second.body.users.length]).toEqual([3, 3])
    const ids = [...first.body.users, ...second.body.users].map(({ id }: any) => id)
    expect(new Set(ids).size).toBe(6)
    for (const query of ['?limit=0', '?limit=201', '?page=0', '?organization=x'])
      expect([query, told(await look('north.admin', query))[0]]).toEqual([query, 400])
  })

  it('is edited by its administrator within the limits', async () => {
    const change = (body: object, as: PersonName = 'north.admin') =>
      at.ask(as, 'PATCH', `/organizations/${idOf('north')}`, body)
    expect(told(await change({ name: 'x'.repeat(71) }))).toEqual([400, 'invalid', 'name'])
    expect(told(await change({ name: 'ن'.repeat(70) }))).toEqual([200])
    for (const [field, low, high] of [
      ['maxLoginAttempts', 3, 100],
      ['lockMinutes', 1, 1440],
      ['idleMinutes', 5, 720],
      ['slotMinutes', 5, 240],
      ['editWindowHours', 0, 720],
      ['overdueFollowUpDays', 1, 365],
      ['passwordMaxAgeDays', 0, 3650],
    ] as const)
      for (const [value, status] of [
        [low - 1, 400],
        [high + 1, 400],
        [low, 200],
        [high, 200],
      ] as const)
        expect([field, value, (await change({ [field]: value })).status]).toEqual([
          field,
          value,
          status,
        ])
    await change({ idleMinutes: 30, passwordMaxAgeDays: 0 })
    for (const field of ['plan', 'slug'])
      expect(told(await change({ [field]: idOf('no plan') }))[0]).toBe(403)
    expect(told(await change({ name: 'x' }, 'north.doctor'))).toEqual([403, 'forbidden'])
    expect(told(await change({ name: 'x' }, 'south.admin'))).toEqual([404, 'not-found'])
  })
})

describe('removing a member', () => {
  const remove = (as: PersonName | null, id: string) =>
    at.ask(as, 'DELETE', `/user/organization/members/${id}`)

  it('leaves the user without an organization and what it granted, felt on the next request', async () => {
    const session = await at.employ('leaving manager', 'north', 'department_manager')
    await app.sql.query(
      `update users set is_staff = true, national_access = true, department_id = $2, employee_id = 'E-9' where id = $1`,
      [session.id, idOf('north.heart')],
    )
    await app.sql.query(
      `insert into users_rels ("order", parent_id, path, groups_id) values (1, $1, 'groups', $2), (2, $1, 'groups', $3)`,
      [session.id, idOf('group'), idOf('group.system')],
    )
    const list = () => at.ask(session, 'GET', '/patients')
    expect((await list()).body.totalDocs).toBeGreaterThan(0)
    expect(told(await remove('north.admin', session.id))).toEqual([200])
    expect(
      await at.only(
        'select status, role, organization_id, department_id, employee_id, is_staff, national_access from users where id = $1',
        [session.id],
      ),
    ).toEqual({
      status: 'active',
      role: 'staff',
      organization_id: null,
      department_id: null,
      employee_id: null,
      is_staff: false,
      national_access: false,
    })
    const groups = await app.sql.query('select groups_id from users_rels where parent_id = $1', [
      session.id,
    ])
    expect(groups.rows).toEqual([{ groups_id: idOf('group.system') }])
    expect((await list()).body).toMatchObject({ totalDocs: 0, docs: [] })
    expect((await at.ask(session, 'GET', '/user/me')).body.organization).toBeNull()
    expect(told(await at.ask(session, 'GET', '/user/organization'))).toEqual([404, 'not-found'])
    const event = await at.only<any>(
      `select * from audit_events where action = 'organization.member-removed' and subject_id = $1`,
      [session.id],
    )
    expect(event).toMatchObject({ organization_id: idOf('north'), actor_id: idOf('north.admin') })
    expect(told(await remove('north.admin', session.id))).toEqual([404, 'not-found'])
  })

  it('is not for oneself, not for those above, and not for people below a hospital administrator', async () => {
    expect(told(await remove('north.admin', idOf('north.admin')))).toEqual([403, 'not-yourself'])
    const above = await at.employ('auditor at home', 'north', 'audit_team')
    expect(told(await remove('north.admin', above.id))).toEqual([403, 'not-grantable', 'role'])
    expect(told(await remove('north.manager', idOf('north.nurse')))).toEqual([403, 'forbidden'])
    expect(told(await remove('north.doctor', idOf('north.doctor')))).toEqual([403, 'forbidden'])
    expect(told(await remove(null, idOf('north.nurse')))).toEqual([401, 'unauthenticated'])
  })

  it('of another hospital finds nobody', async () => {
    const strange = await remove('north.admin', idOf('nobody'))
    for (const place of ['south', 'annex'])
      expect((await remove('north.admin', idOf(`${place}.nurse`))).body.errors).toEqual(
        strange.body.errors,
      )
    expect(told(strange)).toEqual([404, 'not-found'])
    const session = await at.employ('leaving south', 'south')
    expect(told(await remove('root', session.id))).toEqual([200])
  })
})

describe('groups', () => {
  const schedulers = idOf('schedulers')
  beforeAll(async () => {
    await clinic.insert('groups', [
      { id: schedulers, name: 'Appointment schedulers', kind: 'organization' },
      { id: idOf('subscribers'), name: 'Large plan', kind: 'subscription' },
    ])
    await clinic.insert('groups_permissions', [
      { order: 1, parent_id: schedulers, value: 'appointments.create' },
      { order: 2, parent_id: schedulers, value: 'appointments.update' },
    ])
  })

  const set = (as: PersonName | null, id: string, groups: unknown) =>
    at.ask(as, 'PUT', `/user/users/${id}/groups`, { groups })

  it('that may be handed out are those of kind organization', async () => {
    const { body } = await at.ask('north.admin', 'GET', '/user/groups/manageable')
    expect(body.docs.map(({ name }: any) => name)).toEqual(['Appointment schedulers', 'Examiners'])
    expect(body.docs[0].permissions).toEqual(['appointments.create', 'appointments.update'])
    expect(told(await at.ask('north.manager', 'GET', '/user/groups/manageable'))).toEqual([
      403,
      'forbidden',
    ])
    expect(told(await at.ask(null, 'GET', '/user/groups/manageable'))).toEqual([
      401,
      'unauthenticated',
    ])
  })

  it('really grant: a nurse among the schedulers books an appointment, and no longer after', async () => {
    const book = (day: number, place = 'north') =>
      at.ask('north.nurse', 'POST', '/appointments', {
        patient: idOf(`${place}.patient.mona`),
        doctor: idOf(`${place}.staff.doctor`),
        startsAt: daysAhead(day),
      })
    expect(told(await book(70))).toEqual([403, 'forbidden'])
    const saved = await set('north.admin', idOf('north.nurse'), [schedulers])
    expect([saved.status, saved.body.doc.groups]).toEqual([200, [schedulers]])
    expect(told(await book(70))).toEqual([201])
    expect((await book(71, 'south')).status).toBe(400)
    expect(told(await set('north.admin', idOf('north.nurse'), []))).toEqual([200])
    expect(told(await book(72))).toEqual([403, 'forbidden'])
  })

  it('of other kinds, and unknown ones, are refused and nothing changes', async () => {
    await set('north.admin', idOf('north.nurse'), [schedulers])
    for (const other of ['group.system', 'subscribers', 'no such group'])
      for (const as of ['north.admin', 'root'] as const)
        expect([
          other,
          told(await set(as, idOf('north.nurse'), [schedulers, idOf(other)])),
        ]).toEqual([other, [400, 'group-not-manageable', 'groups']])
    expect(told(await set('north.admin', idOf('north.nurse'), ['x']))[0]).toBe(400)
    const { rows } = await app.sql.query('select groups_id from users_rels where parent_id = $1', [
      idOf('north.nurse'),
    ])
    expect(rows).toEqual([{ groups_id: schedulers }])
    await set('north.admin', idOf('north.nurse'), [])
  })

  it('given from above stay', async () => {
    const { id } = await at.employ('platform nurse', 'north')
    await app.sql.query(
      `insert into users_rels ("order", parent_id, path, groups_id) values (1, $1, 'groups', $2)`,
      [id, idOf('group.system')],
    )
    const added = await set('north.admin', id, [schedulers])
    expect([...added.body.doc.groups].sort()).toEqual([idOf('group.system'), schedulers].sort())
    expect((await set('north.admin', id, [])).body.doc.groups).toEqual([idOf('group.system')])
  })

  it('are set for members of the own hospital alone, by its administrator', async () => {
    expect(told(await set('north.admin', idOf('south.nurse'), [schedulers]))).toEqual([
      404,
      'not-found',
    ])
    expect(told(await set('north.admin', idOf('annex.nurse'), [schedulers]))).toEqual([
      403,
      'not-grantable',
      'groups',
    ])
    expect(told(await set('north.manager', idOf('north.nurse'), [schedulers]))).toEqual([
      403,
      'forbidden',
    ])
    expect(told(await set('north.nurse', idOf('north.nurse'), [schedulers]))).toEqual([
      403,
      'forbidden',
    ])
    expect(told(await set('north.admin', idOf('north.admin'), [schedulers]))[0]).toBe(403)
    expect(told(await set(null, idOf('north.nurse'), [schedulers]))).toEqual([
      401,
      'unauthenticated',
    ])
  })
})
