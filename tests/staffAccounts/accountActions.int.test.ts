import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { deliverMails } from '../support/worker.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

let count = 0

/** A staff member of a place without a login. */
async function employ(
  place: 'north' | 'annex' | 'south',
  given: Record<string, unknown> = {},
): Promise<string> {
  count += 1
  const id = idOf(`new staff ${count}`)
  await clinic.insert('staff', [
    {
      id,
      first_name: 'John',
      last_name: 'Doe',
      email: `john.doe${count}@work.example`,
      employee_id: `NEW-${count}`,
      staff_type: 'other',
      status: 'active',
      organization_id: idOf(place),
      department_id: idOf(`${place}.heart`),
      ...given,
    },
  ])
  return id
}

const act = (action: string, id: string, as: PersonName | null, body: unknown = {}) =>
  app.request('POST', `/api/staff/${id}/${action}`, {
    body,
    ...(as && { as: clinic.people[as] }),
  })

const one = async (statement: string, values: unknown[]) =>
  (await app.sql.query(statement, values)).rows[0]

const userOf = (id: string) =>
  one('select u.* from users u join staff s on s.user_id = u.id where s.id = $1', [id])

const eventsAbout = async (id: string): Promise<string[]> => {
  const found = await app.sql.query<{ action: string }>(
    "select action from audit_events where document_id = $1 and action like 'staff.%' order by at",
    [id],
  )
  return found.rows.map(({ action }) => action)
}

const passwordIn = (text: string): string => /assword: (\S{12})$/m.exec(text)?.[1] ?? ''

const logIn = (body: unknown, address = '10.1.0.1') =>
  app.request('POST', '/api/users/login', { body, headers: { 'x-client-ip': address } })

describe('creating an account', () => {
  it('a hospital administrator gives a staff member a login that works by username and by e-mail', async () => {
    const id = await employ('north', {
      first_name: 'Peter',
      last_name: 'O’Toole',
      email: 'peter@work.example',
    })
    const answer = await act('create_user_account', id, 'north.admin', { role: 'nurse' })
    expect([answer.status, answer.body.email]).toEqual([201, 'peter@work.example'])
    expect(answer.body.staff).toMatchObject({ id, accountState: 'active' })
    expect(await userOf(id)).toMatchObject({
      username: 'peter.otoole',
      email: 'peter@work.example',
      first_name: 'Peter',
      employee_id: `NEW-${count}`,
      organization_id: idOf('north'),
      department_id: idOf('north.heart'),
      role: 'nurse',
      status: 'active',
      must_change_password: true,
    })
    const mails = await deliverMails(app)
    expect(mails.map(({ to }) => to)).toEqual(['peter@work.example'])
    const { text } = mails[0]!
    expect(text).toContain('peter.otoole')
    expect(text).toContain('/login')
    const password = passwordIn(text)
    expect(password).toMatch(/[a-z]/i)
    expect(password).toMatch(/\d/)
    expect(password).toMatch(/[^a-z0-9]/i)
    for (const body of [
      { username: 'peter.otoole', password },
      { email: 'peter@work.example', password },
    ]) {
      const login = await logIn(body)
      expect([login.status, login.body.mustChangePassword]).toEqual([200, true])
    }
    expect(await eventsAbout(id)).toEqual(['staff.account-created'])
    const stored = await app.sql.query(
      `select to_jsonb(e)::text as row from audit_events e union all select to_jsonb(m)::text from messages m
       union all select to_jsonb(u)::text from users u`,
    )
    expect(stored.rows.some(({ row }) => row.includes(JSON.stringify(password).slice(1, -1)))).toBe(
      false,
    )
    expect(answer.text).not.toContain(password)
  })

  it('the temporary password dies after 72 hours', async () => {
    const id = await employ('north')
    await act('create-user-account', id, 'north.admin')
    const [mail] = await deliverMails(app)
    const { id: userId, password_expires_at: until } = await userOf(id)
    const hours = (new Date(until).getTime() - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(71.9)
    expect(hours).toBeLessThanOrEqual(72)
    const body = { email: mail!.to, password: passwordIn(mail!.text) }
    await app.sql.query(
      "update users set password_expires_at = now() - interval '1 minute' where id = $1",
      [userId],
    )
    expect((await logIn(body, '10.1.0.2')).status).toBe(401)
    await app.sql.query(
      "update users set password_expires_at = now() + interval '1 minute' where id = $1",
      [userId],
    )
    expect((await logIn(body, '10.1.0.2')).status).toBe(200)
  })

  it('the role is staff unless it is given or the organization maps the staff type', async () => {
    const plain = await employ('north', { staff_type: 'physician' })
    await act('create_user_account', plain, 'north.admin')
    expect((await userOf(plain)).role).toBe('staff')
    const set = await app.request('PATCH', `/api/organizations/${idOf('north')}`, {
      as: clinic.people['north.admin'],
      body: { staffRoles: { physician: 'doctor' } },
    })
    expect(set.status).toBe(200)
    const [mapped, given] = [
      await employ('north', { staff_type: 'physician' }),
      await employ('north', { staff_type: 'physician' }),
    ]
    await act('create_user_account', mapped, 'north.admin')
    await act('create_user_account', given, 'north.admin', { role: 'nurse' })
    expect([(await userOf(mapped)).role, (await userOf(given)).role]).toEqual(['doctor', 'nurse'])
    await deliverMails(app)
  })

  it('an organization that prefers links has its staff choose their own password', async () => {
    await app.sql.query(
      "update organizations set credentials_mail = 'activation-link' where id = $1",
      [idOf('annex')],
    )
    const id = await employ('annex', { email: 'link@work.example' })
    const answer = await act('create_user_account', id, 'annex.admin')
    expect([answer.status, answer.body.staff.accountState]).toEqual([201, 'invited'])
    const mails = await deliverMails(app)
    expect(mails.map(({ to }) => to)).toEqual(['link@work.example'])
    const token = /\/activate\/([\w-]+)/.exec(mails[0]!.text)?.[1]
    const activated = await app.request('POST', '/api/users/activate', {
      body: { token, password: 'wide harbour lights' },
    })
    expect(activated.status).toBe(200)
  })

  it('who has an account, or no address, gets none, and no mail is sent', async () => {
    const id = await employ('north')
    await act('create_user_account', id, 'north.admin')
    await deliverMails(app)
    const again = await act('create_user_account', id, 'north.admin')
    expect([again.status, again.body.errors[0].code]).toEqual([409, 'already-has-account'])
    const silent = await act(
      'create_user_account',
      await employ('north', { email: null }),
      'north.admin',
    )
    expect([silent.status, silent.body.errors[0].code]).toEqual([400, 'email-missing'])
    const double = await act(
      'create_user_account',
      await employ('north', { email: 'north.doctor@example.com' }),
      'north.admin',
    )
    expect([double.status, double.body.errors[0]]).toMatchObject([
      400,
      { code: 'duplicate', field: 'email' },
    ])
    expect(await deliverMails(app)).toEqual([])
  })

  it('twenty people of one name at once get twenty usernames', async () => {
    const ids: string[] = []
    for (let each = 0; each < 20; each += 1)
      ids.push(
        await employ('north', {
          first_name: 'محمد',
          last_name: 'علي',
          first_name_ar: 'محمد',
          last_name_ar: 'علي',
        }),
      )
    await app.sql.query(
      "update organizations set credentials_mail = 'activation-link' where id = $1",
      [idOf('north')],
    )
    const answers = await Promise.all(
      ids.map((id) => act('create_user_account', id, 'north.admin')),
    )
    await app.sql.query(
      "update organizations set credentials_mail = 'temporary-password' where id = $1",
      [idOf('north')],
    )
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 201))
    const found = await app.sql.query<{ username: string }>(
      "select username from users where username like 'mhmd.%' order by length(username), username",
    )
    expect(found.rows.map(({ username }) => username)).toEqual([
      'mhmd.aly',
      ...Array.from({ length: 19 }, (_, index) => `mhmd.aly${index + 2}`),
    ])
    expect(await deliverMails(app)).toHaveLength(20)
  })

  it('one staff member asked for twice at once gets one account and one mail', async () => {
    const id = await employ('north')
    const answers = await Promise.all(
      [1, 2, 3].map(() => act('create_user_account', id, 'north.admin')),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(await deliverMails(app)).toHaveLength(1)
  })

  it('nobody hands out a role above their own, nor a patient’s', async () => {
    const id = await employ('north')
    for (const role of ['system_admin', 'audit_team', 'patient']) {
      const refused = await act('create_user_account', id, 'north.admin', { role })
      expect([refused.status, refused.body.errors[0].code]).toEqual([403, 'not-grantable'])
    }
    expect((await act('create_user_account', id, 'north.admin', { role: 'king' })).status).toBe(400)
    expect(await userOf(id)).toBeUndefined()
  })
})

describe('linking, unlinking and new credentials', () => {
  const loose = async (given: Record<string, unknown> = {}): Promise<string> => {
    count += 1
    const id = idOf(`loose user ${count}`)
    await clinic.insert('users', [
      {
        id,
        username: `loose.${count}`,
        email: `loose.${count}@example.com`,
        role: 'staff',
        status: 'active',
        is_staff: false,
        is_superuser: false,
        view_scope: 'organization',
        organization_id: idOf('north'),
        ...given,
      },
    ])
    return id
  }

  it('an administrator links a login, which gets what it lacks and keeps what it has', async () => {
    const [id, user] = [await employ('north'), await loose({ employee_id: 'KEPT' })]
    const linked = await act('link_user', id, 'north.admin', { user_id: user })
    expect([linked.status, linked.body.staff.user]).toEqual([200, user])
    expect(await userOf(id)).toMatchObject({
      id: user,
      employee_id: 'KEPT',
      department_id: idOf('north.heart'),
    })
    const again = await act('link-user', id, 'north.admin', { user_id: await loose() })
    expect([again.status, again.body.errors[0].code]).toEqual([409, 'already-linked'])
    const elsewhere = await act('link_user', await employ('north'), 'north.admin', {
      user_id: user,
    })
    expect([elsewhere.status, elsewhere.body.errors[0].code]).toEqual([409, 'already-linked'])
    const unlinked = await act('unlink_user', id, 'north.admin')
    expect(unlinked.status).toBe(200)
    expect(await userOf(id)).toBeUndefined()
    expect((await one('select status from users where id = $1', [user])).status).toBe('active')
    const none = await act('unlink-user', id, 'north.admin')
    expect([none.status, none.body.errors[0].code]).toEqual([409, 'not-linked'])
    expect(await eventsAbout(id)).toEqual(['staff.account-linked', 'staff.account-unlinked'])
  })

  it('a login out of sight, of another hospital or of a patient is not linked', async () => {
    const id = await employ('north')
    const link = async (as: PersonName, user: string) => {
      const { body, status } = await act('link_user', id, as, { user_id: user })
      return [status, body.errors[0].code]
    }
    expect(await link('north.admin', idOf('nobody'))).toEqual([404, 'not-found'])
    expect(await link('north.admin', idOf('south.nurse'))).toEqual([404, 'not-found'])
    expect(await link('north.admin', 'no id')).toEqual([404, 'not-found'])
    expect(await link('root', await loose({ organization_id: idOf('south') }))).toEqual([
      400,
      'invalid-relation',
    ])
    expect(await link('root', idOf('north.patient'))).toEqual([400, 'invalid-relation'])
    expect(await userOf(id)).toBeUndefined()
  })

  it('new credentials kill the old password and open sessions', async () => {
    const id = await employ('north')
    await act('create_user_account', id, 'north.admin')
    const [first] = await deliverMails(app)
    const old = passwordIn(first!.text)
    const opened = await logIn({ email: first!.to, password: old }, '10.1.0.3')
    expect(opened.status).toBe(200)
    const sent = await act('send_invitation', id, 'north.admin')
    expect([sent.status, sent.body.email]).toEqual([200, first!.to])
    const [second] = await deliverMails(app)
    const fresh = passwordIn(second!.text)
    expect(fresh).not.toBe(old)
    const me = await app.request('GET', '/api/users/me', { as: opened.body.token })
    expect(me.body.user).toBeNull()
    expect((await logIn({ email: first!.to, password: old }, '10.1.0.3')).status).toBe(401)
    expect((await logIn({ email: first!.to, password: fresh }, '10.1.0.3')).status).toBe(200)
    expect(await eventsAbout(id)).toEqual(['staff.account-created', 'staff.credentials-sent'])
    const none = await act('send_invitation', await employ('north'), 'north.admin')
    expect([none.status, none.body.errors[0].code]).toEqual([409, 'not-linked'])
  })
})

describe('who may', () => {
  const actions = ['create_user_account', 'link_user', 'unlink_user', 'send_invitation'] as const

  it.each(actions)(
    '%s is refused to everybody but the administrators of the hospital',
    async (action) => {
      const id = await employ('north')
      const before = await one('select * from staff where id = $1', [id])
      const body = { user_id: idOf('north.nurse') }
      const codes: Record<string, number> = {}
      for (const who of [
        'south.admin',
        'annex.admin',
        'north.manager',
        'north.doctor',
        'north.nurse',
        'north.receptionist',
        'north.staff',
        'north.patient',
      ] as const)
        codes[who] = (await act(action, id, who, body)).status
      expect(codes).toEqual({
        'south.admin': 404,
        'annex.admin': 404,
        'north.manager': 403,
        'north.doctor': 404,
        'north.nurse': 404,
        'north.receptionist': 404,
        'north.staff': 404,
        'north.patient': 403,
      })
      expect((await act(action, id, null, body)).status).toBe(401)
      expect(await one('select * from staff where id = $1', [id])).toEqual(before)
      expect(await deliverMails(app)).toEqual([])
    },
  )

  it('a system administrator and the audit team act in every hospital', async () => {
    for (const who of ['root', 'auditor'] as const)
      for (const place of ['north', 'south'] as const)
        expect((await act('create_user_account', await employ(place), who)).status).toBe(201)
    expect(await deliverMails(app)).toHaveLength(4)
  })
})
