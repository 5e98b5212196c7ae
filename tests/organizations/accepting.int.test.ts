import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic, type Place } from '../support/clinic.ts'
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

const password = 'eleven blue horses'
let serial = 0
const someone = () => `guest${(serial += 1)}@example.com`

/** Invites and reads the link's token from the mail. */
async function invite(
  email: string,
  more: object = {},
  place: Place = 'north',
): Promise<{ id: string; token: string; email: string }> {
  const { body } = await at.ask(`${place}.admin`, 'POST', '/user/invitations', {
    email,
    role: 'nurse',
    ...more,
  })
  const mail = (await at.mails()).find(({ to }) => to === email)
  return { id: body.doc.id, token: at.tokenIn(mail!), email }
}

const accept = (body: object, as: { token: string } | null = null) =>
  at.ask(as, 'POST', '/user/invitations/accept', body)
const userOf = (email: string) => at.only<any>('select * from users where email = $1', [email])
const invitation = (id: string) => at.only<any>('select * from invitations where id = $1', [id])

describe('a new person', () => {
  it('chooses a password, is signed in and a member with what the invitation said', async () => {
    const { id, email, token } = await invite(someone(), {
      department: idOf('north.heart'),
      groups: [idOf('group')],
    })
    const answer = await accept({ token, password, firstName: 'Mona', lastName: 'Ali' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toMatch(/^polyclinic-token=.+HttpOnly; SameSite=Lax/)
    expect(answer.body).toMatchObject({
      user: { email, role: 'nurse', organization: idOf('north'), firstName: 'Mona' },
      token: expect.any(String),
      exp: expect.any(Number),
    })
    const user = await userOf(email)
    expect(user).toMatchObject({
      status: 'active',
      role: 'nurse',
      is_staff: false,
      organization_id: idOf('north'),
      department_id: idOf('north.heart'),
    })
    expect(user.email_confirmed_at).not.toBeNull()
    const me = await at.ask({ token: answer.body.token }, 'GET', '/user/me')
    expect(me.body.permissions).toContain('exams.update')
    expect(me.body.user.groups).toEqual([idOf('group')])
    expect(await invitation(id)).toMatchObject({ status: 'accepted', accepted_by_id: user.id })
    expect((await invitation(id)).accepted_at).not.toBeNull()
    const login = await at.ask(null, 'POST', '/users/login', { email, password })
    expect(login.status).toBe(200)
    const event = await at.only<any>(
      `select * from audit_events where action = 'invitation.accepted' and document_id = $1`,
      [id],
    )
    expect(event).toMatchObject({ subject_id: user.id, organization_id: idOf('north') })
    // No second mail, such as an activation link, follows.
    expect(await at.mails()).toEqual([])
    expect(told(await accept({ token, password }))).toEqual([410, 'token-used', 'token'])
  })

  it('needs a password that keeps the rules, and a refused one leaves the link good', async () => {
    const { email, token } = await invite(someone())
    expect(told(await accept({ token }))).toEqual([400, 'invalid', 'password'])
    for (const weak of ['short', '1234567890', 'password1', `${email.split('@')[0]}!!`])
      expect([weak, told(await accept({ token, password: weak }))]).toEqual([
        weak,
        [400, 'invalid', 'password'],
      ])
    expect(told(await accept({ token, password, firstName: 'x'.repeat(51) }))).toEqual([
      400,
      'invalid',
      'firstName',
    ])
    expect(told(await accept({ token, password, role: 'system_admin' }))).toEqual([
      400,
      'invalid',
      'role',
    ])
    expect(await userOf(email)).toBeUndefined()
    expect(told(await accept({ token, password, firstName: 'x'.repeat(50) }))).toEqual([200])
  })

  it('who was invited elsewhere and never came in comes in here, and the older link is dead', async () => {
    const email = someone()
    await at.ask('south.admin', 'POST', '/users', { email, username: email, role: 'doctor' })
    const activation = (await at.mails()).find(({ to }) => to === email)
    const { token } = await invite(email)
    expect(told(await accept({ token, password }))).toEqual([200])
    expect(await userOf(email)).toMatchObject({
      status: 'active',
      role: 'nurse',
      organization_id: idOf('north'),
    })
    const late = { token: at.tokenIn(activation!), password: 'twelve green horses' }
    expect(told(await at.ask(null, 'POST', '/users/activate', late))[0]).toBe(410)
  })
})

describe('a signed-in person', () => {
  it('with the invited address moves, leaves behind what the old place had granted, and feels it at once', async () => {
    const session = await at.employ('moving doctor', 'south', 'hospital_admin')
    await app.sql.query(
      `update users set national_access = true, employee_id = 'E-1', department_id = $2 where id = $1`,
      [session.id, idOf('south.heart')],
    )
    await app.sql.query(`update staff set user_id = $1, revision = revision where id = $2`, [
      session.id,
      idOf('south.staff.staff'),
    ])
    await app.sql.query(
      `insert into users_rels ("order", parent_id, path, groups_id) values (1, $1, 'groups', $2)`,
      [session.id, idOf('group')],
    )
    const { id, token } = await invite('moving.doctor@example.com', { role: 'doctor' })
    const mine = await at.ask(session, 'GET', '/user/me')
    expect(mine.body.invitations).toEqual([
      {
        id,
        organization: { id: idOf('north'), name: 'north of medicine' },
        role: 'doctor',
        inviter: 'admin north',
        expiresAt: expect.any(String),
      },
    ])
    expect(mine.text).not.toContain(token)
    const answer = await accept({ token }, session)
    expect([answer.status, answer.body.user?.role]).toEqual([200, 'doctor'])
    expect(await userOf('moving.doctor@example.com')).toMatchObject({
      organization_id: idOf('north'),
      role: 'doctor',
      is_staff: false,
      department_id: null,
      national_access: false,
      employee_id: null,
    })
    expect(
      await at.only('select user_id from staff where id = $1', [idOf('south.staff.staff')]),
    ).toEqual({ user_id: null })
    const after = await at.ask(session, 'GET', '/user/me')
    expect(after.body.organization.id).toBe(idOf('north'))
    expect(after.body.permissions).not.toContain('invitations.create')
    expect(after.body.invitations).toEqual([])
    const patient = (place: string) =>
      at.ask(session, 'GET', `/patients/${idOf(`${place}.patient.omar`)}`)
    expect([(await patient('north')).status, (await patient('south')).status]).toEqual([200, 404])
  })

  it('with another address is refused, and the link stays good for whom it is', async () => {
    const { id, token } = await invite(someone())
    const wrong = await accept({ token }, clinic.people['north.doctor'])
    expect(told(wrong)).toEqual([403, 'another-person', 'token'])
    expect((await invitation(id)).status).toBe('pending')
    expect(told(await accept({ token, password }))).toEqual([200])
  })

  it('who is not signed in is asked to do so first, and nothing happens', async () => {
    const { id, token } = await invite('annex.doctor@example.com')
    expect(told(await accept({ token, password }))).toEqual([401, 'unauthenticated'])
    await app.sql.query(`update users set status = 'deactivated' where id = $1`, [
      idOf('annex.doctor'),
    ])
    expect(told(await accept({ token, password }))).toEqual([401, 'unauthenticated'])
    await app.sql.query(`update users set status = 'active' where id = $1`, [idOf('annex.doctor')])
    expect((await invitation(id)).status).toBe('pending')
    expect((await userOf('annex.doctor@example.com')).organization_id).toBe(idOf('annex'))
  })

  it('above the organizations is not moved', async () => {
    for (const name of ['root2', 'auditor'] as const) {
      const { id, token } = await invite(`${name}@example.com`)
      expect([name, told(await accept({ token }, clinic.people[name]))]).toEqual([
        name,
        [409, 'not-movable', 'token'],
      ])
      expect((await invitation(id)).status).toBe('pending')
    }
  })

  it('who became a member meanwhile is told so', async () => {
    const session = await at.employ('joining twice', 'south')
    const { token } = await invite('joining.twice@example.com')
    await app.sql.query('update users set organization_id = $1 where id = $2', [
      idOf('north'),
      session.id,
    ])
    expect(told(await accept({ token }, session))).toEqual([409, 'already-member', 'token'])
  })
})

describe('a link', () => {
  it('that ran out, was taken back, is unknown, malformed or for another purpose lets nobody in', async () => {
    const old = await invite(someone())
    await app.sql.query(
      `update tokens set expires_at = now() - interval '1 second' where invitation_id = $1`,
      [old.id],
    )
    expect(told(await accept({ token: old.token, password }))).toEqual([
      410,
      'token-expired',
      'token',
    ])
    const late = await invite(someone())
    await app.sql.query(
      `update invitations set expires_at = now() - interval '1 second' where id = $1`,
      [late.id],
    )
    expect(told(await accept({ token: late.token, password }))[0]).toBe(410)
    for (const token of ['A'.repeat(40), 'short', "'; drop table users", 'é'.repeat(40)])
      expect([token, told(await accept({ token, password }))]).toEqual([
        token,
        [400, 'token-invalid', 'token'],
      ])
    const { body } = await at.ask('north.admin', 'POST', '/users', {
      username: 'other purpose',
      email: 'other.purpose@example.com',
      role: 'nurse',
    })
    expect(body.doc.status).toBe('invited')
    const [activation] = await at.mails()
    expect(told(await accept({ token: at.tokenIn(activation!), password }))).toEqual([
      400,
      'token-invalid',
      'token',
    ])
    for (const { email } of [old, late]) expect(await userOf(email)).toBeUndefined()
  })

  it('whose inviter was deactivated, moved or lowered since is void, and good again when another sends it', async () => {
    for (const change of [
      `status = 'deactivated'`,
      `role = 'doctor'`,
      `organization_id = '${idOf('south')}'`,
    ]) {
      const name = `inviter ${(serial += 1)}`
      const session = await at.employ(name, 'north', 'hospital_admin')
      const email = someone()
      const { body } = await at.ask(session, 'POST', '/user/invitations', { email, role: 'nurse' })
      const [mail] = await at.mails()
      await app.sql.query(`update users set ${change} where id = $1`, [session.id])
      expect([change, told(await accept({ token: at.tokenIn(mail!), password }))]).toEqual([
        change,
        [410, 'token-expired', 'token'],
      ])
      await at.ask('north.admin', 'POST', `/user/invitations/${body.doc.id}/resend`)
      const [again] = await at.mails()
      expect(told(await accept({ token: at.tokenIn(again!), password }))).toEqual([200])
    }
  })

  it('into an organization that is switched off is void', async () => {
    const { token } = await invite(someone(), {}, 'annex')
    await app.sql.query('update organizations set is_active = false where id = $1', [idOf('annex')])
    expect(told(await accept({ token, password }))).toEqual([410, 'token-expired', 'token'])
    await app.sql.query('update organizations set is_active = true where id = $1', [idOf('annex')])
    expect(told(await accept({ token, password }))).toEqual([200])
  })

  it('is good for one of several who use it at once', async () => {
    const { email, token } = await invite(someone())
    const answers = await Promise.all([1, 2, 3, 4].map(() => accept({ token, password })))
    expect(answers.map(told).filter(([status]) => status === 200)).toHaveLength(1)
    expect(answers.map(told).filter(([status]) => status === 410)).toHaveLength(3)
    const { n } = await at.only<any>('select count(*)::int as n from users where email = $1', [
      email,
    ])
    expect(n).toBe(1)
  })

  it('is guessed thirty times from one address, not more', async () => {
    const headers = { 'x-client-ip': '10.7.7.7' }
    const guess = (token: string) =>
      at.ask(null, 'POST', '/user/invitations/accept', { token, password }, headers)
    const { token } = await invite(someone())
    for (let n = 0; n < 30; n += 1) expect((await guess('A'.repeat(40))).status).toBe(400)
    expect(told(await guess(token))).toEqual([429, 'throttled'])
    expect(told(await accept({ token, password }))).toEqual([200])
  })

  it('is declined without signing in, once, and the seat is free', async () => {
    const { id, token } = await invite(someone())
    const decline = () => at.ask(null, 'POST', '/user/invitations/decline', { token })
    expect(told(await decline())).toEqual([200])
    expect((await invitation(id)).status).toBe('revoked')
    expect(told(await decline())).toEqual([410, 'token-used', 'token'])
    expect(told(await accept({ token, password }))).toEqual([410, 'token-used', 'token'])
  })
})

describe('seats', () => {
  it('are counted again at acceptance: of six at once as many come in as the smaller plan has room for', async () => {
    await at.seats('south', 0)
    const guests = []
    for (let n = 0; n < 6; n += 1) guests.push(await invite(someone(), {}, 'south'))
    const { n: members } = await at.only<any>(
      `select count(*)::int as n from users where organization_id = $1 and role <> 'patient' and status <> 'deactivated'`,
      [idOf('south')],
    )
    await at.seats('south', members + 2)
    const answers = await Promise.all(guests.map(({ token }) => accept({ token, password })))
    expect(answers.map(told).filter(([status]) => status === 200)).toHaveLength(2)
    expect(answers.map(told).filter(([, code]) => code === 'seat-limit-reached')).toHaveLength(4)
    // Who found no seat keeps a good link for when there is one.
    await at.seats('south', members + 6)
    const left = guests.filter((_, n) => answers[n]?.status === 409)
    expect(told(await accept({ token: left[0]!.token, password }))).toEqual([200])
    await at.seats('south', 0)
  })

  it('a patient takes none', async () => {
    const { n: members } = await at.only<any>('select count_seats($1)::int as n', [idOf('south')])
    await at.seats('south', members)
    const made = await at.ask('south.admin', 'POST', '/users', {
      username: 'seatless patient',
      role: 'patient',
    })
    expect(told(made)).toEqual([201])
    await at.seats('south', 0)
  })
})
