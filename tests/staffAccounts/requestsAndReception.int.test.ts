import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type PersonName } from '../support/clinic.ts'
import { deliverMails } from '../support/worker.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  await app.sql.query("update organizations set credentials_mail = 'activation-link'")
})

afterAll(() => app.close())

const send = (path: string, as: PersonName | null, body: unknown = {}) =>
  app.request('POST', `/api${path}`, { body, ...(as && { as: clinic.people[as] }) })

const one = async (statement: string, values: unknown[] = []) =>
  (await app.sql.query(statement, values)).rows[0]

let count = 0

async function ask(given: Record<string, unknown> = {}): Promise<{ id: string; email: string }> {
  count += 1
  const email = `asker${count}@work.example`
  const asked = await send('/account-requests', null, {
    organization: 'north',
    email,
    name: 'Ada Asker Lee',
    ...given,
  })
  expect(asked.status).toBe(202)
  await deliverMails(app)
  return one('select id, email from account_requests order by created_at desc limit 1')
}

describe('account requests', () => {
  it('an administrator approves the request of a staff member, who gets a login', async () => {
    await clinic.insert('staff', [
      {
        id: idOf('asking staff'),
        first_name: 'Ada',
        last_name: 'Lee',
        email: 'ada@work.example',
        employee_id: 'ADA-1',
        staff_type: 'nurse',
        status: 'active',
        organization_id: idOf('north'),
      },
    ])
    const { id } = await ask({ email: 'ada@work.example' })
    const approved = await send(`/account-requests/${id}/approve`, 'north.admin', { role: 'nurse' })
    expect([approved.status, approved.body]).toMatchObject([
      200,
      { staff: idOf('asking staff'), email: 'ada@work.example' },
    ])
    const user = await one(
      'select u.username, u.role from users u join staff s on s.user_id = u.id where s.id = $1',
      [idOf('asking staff')],
    )
    expect(user).toEqual({ username: 'ada.lee', role: 'nurse' })
    expect((await deliverMails(app)).map(({ to }) => to)).toEqual(['ada@work.example'])
    const again = await send(`/account-requests/${id}/approve`, 'north.admin')
    expect([again.status, again.body.errors[0].code]).toEqual([409, 'conflict'])
    const decided = await one('select status, decided_by_id from account_requests where id = $1', [
      id,
    ])
    expect(decided).toEqual({ status: 'approved', decided_by_id: idOf('north.admin') })
  })

  it('an unknown person is employed with the approval, when an employee number is given', async () => {
    const { email, id } = await ask()
    const without = await send(`/account-requests/${id}/approve`, 'north.admin')
    expect([without.status, without.body.errors[0].field]).toEqual([400, 'employeeId'])
    const approved = await send(`/account-requests/${id}/approve`, 'north.admin', {
      employeeId: 'ASK-1',
    })
    expect(approved.status).toBe(200)
    const staff = await one('select * from staff where employee_id = $1', ['ASK-1'])
    expect(staff).toMatchObject({ email, first_name: 'Ada', last_name: 'Asker Lee' })
    expect((await deliverMails(app)).map(({ to }) => to)).toEqual([email])
  })

  it('the mail goes to the staff record’s address, whoever asked with its number', async () => {
    await clinic.insert('staff', [
      {
        id: idOf('numbered staff'),
        first_name: 'Noor',
        last_name: 'Aziz',
        email: 'noor@work.example',
        employee_id: 'NOOR-1',
        staff_type: 'other',
        status: 'active',
        organization_id: idOf('north'),
      },
    ])
    const { id } = await ask({ employeeId: 'NOOR-1' })
    await send(`/account-requests/${id}/approve`, 'north.admin')
    expect((await deliverMails(app)).map(({ to }) => to)).toEqual(['noor@work.example'])
  })

  it('a rejected person is told politely and gets no account', async () => {
    const { email, id } = await ask()
    expect((await send(`/account-requests/${id}/reject`, 'north.admin')).status).toBe(200)
    expect((await deliverMails(app)).map(({ to }) => to)).toEqual([email])
    expect(await one('select 1 from users where email = $1', [email])).toBeUndefined()
    expect((await send(`/account-requests/${id}/approve`, 'north.admin')).status).toBe(409)
  })

  it('two administrators who decide at once decide once', async () => {
    const { id } = await ask()
    const answers = await Promise.all([
      send(`/account-requests/${id}/approve`, 'north.admin', { employeeId: 'ONCE-1' }),
      send(`/account-requests/${id}/reject`, 'root'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    await deliverMails(app)
  })

  it('nobody else decides, and the state is not written past the decision', async () => {
    const { id } = await ask()
    const answers: Record<string, number> = {}
    for (const who of [
      'south.admin',
      'annex.admin',
      'north.manager',
      'north.doctor',
      'north.staff',
      'north.patient',
    ] as const)
      answers[who] = (
        await send(`/account-requests/${id}/approve`, who, { employeeId: 'NO-1' })
      ).status
    expect(answers).toEqual({
      'south.admin': 404,
      'annex.admin': 404,
      'north.manager': 403,
      'north.doctor': 403,
      'north.staff': 403,
      'north.patient': 403,
    })
    expect((await send(`/account-requests/${id}/reject`, null)).status).toBe(401)
    await app.request('PATCH', `/api/account-requests/${id}`, {
      as: clinic.people['north.admin'],
      body: { status: 'approved' },
    })
    expect((await one('select status from account_requests where id = $1', [id])).status).toBe(
      'pending',
    )
    expect(await deliverMails(app)).toEqual([])
  })
})

describe('reception staff', () => {
  const register = (as: PersonName | null, given: Record<string, unknown> = {}) =>
    send('/reception/register', as, {
      firstName: 'Sara',
      lastName: 'Hassan',
      email: 'sara.hassan@work.example',
      phone: '01001112233',
      employeeId: 'REC-1',
      ...given,
    })

  it('a doctor registers a receptionist: staff record and login in one', async () => {
    const done = await register('north.doctor')
    expect([done.status, done.body.email]).toEqual([201, 'sara.hassan@work.example'])
    const row = await one(
      `select s.staff_type, s.phone, u.role, u.username, u.organization_id from staff s join users u on u.id = s.user_id where s.id = $1`,
      [done.body.staff.id],
    )
    expect(row).toEqual({
      staff_type: 'receptionist',
      phone: '+201001112233',
      role: 'receptionist',
      username: 'sara.hassan',
      organization_id: idOf('north'),
    })
    expect((await deliverMails(app)).map(({ to }) => to)).toEqual(['sara.hassan@work.example'])
  })

  it('a taken employee number or address leaves neither a record nor a login', async () => {
    const before = await one('select count(*) from staff')
    const number = await register('north.doctor', { email: 'other@work.example' })
    expect([number.status, number.body.errors[0]]).toMatchObject([
      400,
      { code: 'duplicate', field: 'employeeId' },
    ])
    const address = await register('north.doctor', { employeeId: 'REC-2', phone: undefined })
    expect([address.status, address.body.errors[0]]).toMatchObject([
      400,
      { code: 'duplicate', field: 'email' },
    ])
    expect((await register('north.doctor', { employeeId: 'REC-3', phone: '123' })).status).toBe(400)
    expect(await one('select count(*) from staff')).toEqual(before)
    expect(await deliverMails(app)).toEqual([])
  })

  it('a receptionist registers nobody, and nobody registers into another hospital', async () => {
    for (const who of [
      'north.receptionist',
      'north.nurse',
      'north.staff',
      'north.patient',
    ] as const)
      expect((await register(who)).status).toBe(403)
    expect((await register(null)).status).toBe(401)
    expect((await register('north.doctor', { organization: idOf('south') })).status).toBe(400)
  })
})
