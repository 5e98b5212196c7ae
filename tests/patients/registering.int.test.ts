import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

const send = (
  path: string,
  body: object | undefined,
  as: PersonName = 'north.receptionist',
  headers?: Record<string, string>,
) =>
  app.request('POST', `/api/patients${path}`, {
    as: clinic.people[as],
    ...(body && { body }),
    ...(headers && { headers }),
  })

const typed = { firstName: 'Salma', lastName: 'Adel' }

const count = async (table: string): Promise<number> => {
  const { rows } = await app.sql.query(`select count(*)::int as rows from ${table}`)
  return rows[0].rows
}

const userNamed = async (username: string) => {
  const { rows } = await app.sql.query(
    `select u.*, exists (select from user_credentials c where c.user_id = u.id) as has_password
     from users u where username = $1`,
    [username],
  )
  return rows[0]
}

describe('a receptionist who registers a patient', () => {
  it('starts the programme with it on the day that was given (scenario 15)', async () => {
    const answer = await send('', { ...typed, startDate: '2026-02-10', documentNumber: 'A1' })
    expect(answer.status).toBe(201)
    const { id } = answer.body.doc
    const { rows } = await app.sql.query(
      'select start_date, status from admissions where patient_id = $1',
      [id],
    )
    expect(rows).toEqual([{ start_date: '2026-02-10', status: 'active' }])
  })

  it('is told the document that is taken, on its field (scenario 16)', async () => {
    const taken = { ...typed, documentType: 'CC', documentNumber: '0' }
    const answer = await send('', taken)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]).toMatchObject({ code: 'duplicate', field: 'documentNumber' })
    expect((await send('', { ...taken, documentType: 'PA' })).status).toBe(201)
  })

  it('is held to phones and ages that exist (scenario 64)', async () => {
    const refused = async (field: string, value: unknown): Promise<void> => {
      const { body, status } = await send('', { ...typed, [field]: value })
      expect({ status, field: body.errors[0].field }).toEqual({ status: 400, field })
    }
    await refused('phone', '123')
    await refused('birthDate', '1800-01-01')
    await refused('birthDate', '2999-01-01')
    const stored = await send('', { ...typed, phone: '0101 234 5678' })
    expect(stored.body.doc.phone).toBe('+201012345678')
  })

  it('gives a login without a password in the same step, and no mail is sent', async () => {
    const mails = await count('messages')
    const answer = await send('', {
      ...typed,
      phone: '01055555555',
      email: 'salma@example.org',
      account: { username: '  Salma  ADEL ' },
    })
    expect(answer.status).toBe(201)
    expect(answer.body.doc).not.toHaveProperty('account')
    const user = await userNamed('salma adel')
    expect(user).toMatchObject({
      id: answer.body.doc.user,
      role: 'patient',
      status: 'active',
      phone: '+201055555555',
      email: 'salma@example.org',
      organization_id: idOf('north'),
      first_name: 'Salma',
      is_staff: false,
      has_password: false,
    })
    expect(await count('messages')).toBe(mails)
    const { rows } = await app.sql.query(
      `select action, collection from audit_events where actor_id = $1 and document_id in ($2, $3) order by collection`,
      [idOf('north.receptionist'), user.id, answer.body.doc.id],
    )
    expect(rows).toEqual([
      { action: 'create', collection: 'patients' },
      { action: 'create', collection: 'users' },
    ])
  })

  it('is told on its field what of the login is taken, and nothing is stored', async () => {
    const before = [await count('patients'), await count('users')]
    const refused = async (body: object): Promise<object> => {
      const { body: told, status } = await send('', { ...typed, ...body })
      expect(status).toBe(400)
      const { code, field } = told.errors[0]
      return { code, field }
    }
    expect(await refused({ account: { username: 'north.patient' } })).toEqual({
      code: 'duplicate',
      field: 'account.username',
    })
    expect(await refused({ account: { username: 'x'.repeat(151) } })).toEqual({
      code: 'invalid',
      field: 'account.username',
    })
    expect(await refused({ phone: '01055555555', account: { username: 'new one' } })).toEqual({
      code: 'duplicate',
      field: 'phone',
    })
    expect(
      await refused({ documentType: 'CC', documentNumber: '0', account: { username: 'new one' } }),
    ).toEqual({
      code: 'duplicate',
      field: 'documentNumber',
    })
    expect([await count('patients'), await count('users')]).toEqual(before)
  })

  it('cannot look for patients by what is only given, never kept', async () => {
    for (const query of ['where[account.username][equals]=x', 'sort=account.username']) {
      const as = clinic.people['north.receptionist']
      expect((await app.request('GET', `/api/patients?${query}`, { as })).status).toBe(400)
    }
  })

  it('gets the same patient and login when the request is repeated', async () => {
    const body = { ...typed, account: { username: 'once only' } }
    const key = { 'idempotency-key': 'register-once' }
    const first = await send('', body, 'north.receptionist', key)
    const second = await send('', body, 'north.receptionist', key)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.doc.id).toBe(first.body.doc.id)
  })

  it('registers in the own hospital alone', async () => {
    const foreign = await send('', {
      ...typed,
      organization: idOf('south'),
      account: { username: 'far' },
    })
    expect(foreign.status).toBe(400)
    expect(await userNamed('far')).toBeUndefined()
  })
})

describe('who may not register patients', () => {
  it.each(['north.nurse', 'north.staff', 'north.manager', 'north.patient'] as const)(
    'gives nobody a login either: %s',
    async (as) => {
      const body = { ...typed, account: { username: `by ${as}` } }
      expect((await send('', body, as)).status).toBe(403)
      const later = await send(`/${idOf('north.patient.omar')}/account`, { username: 'omar' }, as)
      expect([403, 404]).toContain(later.status)
      const end = await send(`/${idOf('north.patient.mona')}/end-account`, undefined, as)
      expect(end.status).toBe(403)
      expect((await userNamed('north.patient')).status).toBe('active')
    },
  )

  it('finds no patient of another hospital to give one', async () => {
    for (const as of ['south.receptionist', 'annex.admin'] as const) {
      const path = `/${idOf('north.patient.omar')}`
      expect((await send(`${path}/account`, { username: 'omar' }, as)).status).toBe(404)
      expect((await send(`/${idOf('north.patient.mona')}/end-account`, undefined, as)).status).toBe(
        404,
      )
    }
    expect(await userNamed('omar')).toBeUndefined()
  })

  it('asks for a login with a name in text, and for none with null', async () => {
    expect((await send('', { ...typed, account: null })).status).toBe(201)
    expect((await send('', { ...typed, account: { username: null } })).status).toBe(201)
    const refused: [unknown, string][] = [
      [['salma'], 'account'],
      ['salma', 'account'],
      [{ username: 5 }, 'account.username'],
      [{ username: ['salma'] }, 'account.username'],
    ]
    for (const [account, field] of refused) {
      const answer = await send('', { ...typed, account })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0]).toMatchObject({ code: 'invalid', field })
    }
  })

  it('links a record to an account of a patient, never to one of the staff', async () => {
    const link = (user: string) =>
      app.request('PATCH', `/api/patients/${idOf('north.patient.omar')}`, {
        as: clinic.people['north.receptionist'],
        body: { user },
      })
    for (const person of ['north.doctor', 'north.receptionist', 'north.admin'] as const) {
      const refused = await link(clinic.people[person].id)
      expect(refused.status).toBe(400)
      expect(refused.body.errors[0]).toMatchObject({ code: 'invalid-relation', field: 'user' })
      const made = await send('', { ...typed, user: clinic.people[person].id })
      expect(made.status).toBe(400)
      expect(made.body.errors[0]).toMatchObject({ code: 'invalid-relation', field: 'user' })
    }
    await clinic.insert('users', [
      {
        id: idOf('linked later'),
        username: 'linked later',
        role: 'patient',
        status: 'active',
        organization_id: idOf('north'),
      },
    ])
    expect((await link(idOf('linked later'))).status).toBe(200)
    await app.sql.query('update patients set user_id = null where id = $1', [
      idOf('north.patient.omar'),
    ])
  })

  it('changes no login by changing the record', async () => {
    const path = `/api/patients/${idOf('north.patient.omar')}`
    const changed = await app.request('PATCH', path, {
      as: clinic.people['north.nurse'],
      body: { account: { username: 'slipped in' } },
    })
    expect(changed.status).toBe(200)
    expect(await userNamed('slipped in')).toBeUndefined()
  })
})

describe('a login of a patient', () => {
  const path = `/${idOf('north.patient.omar')}`

  it('is given later, ended at once, and opened again with another name', async () => {
    expect((await send(`${path}/end-account`, undefined)).status).toBe(409)
    expect((await send(`${path}/account`, { username: '' })).status).toBe(400)
    const taken = await send(`${path}/account`, { username: 'north.doctor' })
    expect(taken.body.errors[0]).toMatchObject({ code: 'duplicate', field: 'username' })
    const given = await send(`${path}/account`, { username: 'omar ali' })
    expect(given.status).toBe(201)
    const { id, phone } = await userNamed('omar ali')
    expect(phone).toBe('+201200000001')
    expect((await send(`${path}/account`, { username: 'again' })).status).toBe(409)

    const { token } = await clinic.openSession(id)
    const own = () => app.request('GET', '/api/patients', { as: token })
    expect((await own()).body.docs).toHaveLength(1)
    expect((await send(`${path}/end-account`, undefined, 'north.doctor')).status).toBe(200)
    expect((await own()).status).toBe(401)
    expect((await send(`${path}/end-account`, undefined)).status).toBe(409)

    expect((await send(`${path}/account`, { username: 'omar the second' })).status).toBe(201)
    expect(await userNamed('omar the second')).toMatchObject({ id, status: 'active' })
    const { rows } = await app.sql.query(
      `select action from audit_events where subject_id = $1 and action like 'patient.%' order by at`,
      [id],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'patient.account-created',
      'patient.account-ended',
      'patient.account-created',
    ])
  })

  it('is never that of somebody of the staff who is treated here too', async () => {
    await clinic.quietly('update patients set user_id = $1 where id = $2', [
      idOf('north.doctor'),
      idOf('north.patient.mona'),
    ])
    const end = await send(`/${idOf('north.patient.mona')}/end-account`, undefined)
    expect(end.status).toBe(403)
    expect((await userNamed('north.doctor')).status).toBe('active')
  })
})
