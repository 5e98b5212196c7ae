import { idOf, type PersonName } from '../support/clinic.ts'
import { age, type Desk, openDesk, passphrase, said } from './accountDesk.ts'
import { mailedToken, queuedMails } from './queuedMails.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.app.close())

let serial = 0
const add = (as: PersonName, given: Record<string, unknown> = {}) =>
  desk.post(
    '',
    {
      email: `added.${(serial += 1)}@example.com`,
      firstName: 'Added',
      lastName: 'Person',
      role: 'nurse',
      ...given,
    },
    as,
  )
const activate = (token: string, more: object = {}) =>
  desk.post('/activate', { token, password: passphrase, ...more })
const linkOf = (email: string) => mailedToken(desk.app, email, 'activation')

/** Somebody added and waiting, with the token of their link. */
async function waiting(): Promise<{ id: string; email: string; token: string }> {
  const { body } = await add('north.admin')
  const { email, id } = body.doc
  return { id, email, token: await linkOf(email) }
}

describe('adding a user', () => {
  it('the national team belongs to no organization; a clinician with national access keeps it', async () => {
    const place = { organization: idOf('north'), department: idOf('north.heart') }
    const auditor = await add('root', { role: 'audit_team', ...place })
    expect(auditor.body.doc).toMatchObject({
      role: 'audit_team',
      viewScope: 'national',
      organization: null,
      department: null,
    })
    const clinician = await add('root', { role: 'doctor', nationalAccess: true, ...place })
    expect(clinician.body.doc).toMatchObject(place)
  })

  it('an address that is taken is told as such, though the username would be the same', async () => {
    const email = 'north.doctor@example.com'
    expect(said(await add('north.admin', { email }))).toBe('400 duplicate email')
    const { body } = await add('north.admin')
    expect(said(await add('north.admin', { email: body.doc.email }))).toBe('400 duplicate email')
    expect(said(await add('north.admin', { username: body.doc.email }))).toBe(
      '400 duplicate username',
    )
  })

  it('a hospital administrator adds a nurse, who comes in by the mailed link and then by e-mail', async () => {
    const made = await add('north.admin')
    const { email, id, revision, status } = made.body.doc
    expect([made.status, status]).toEqual([201, 'invited'])
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe(
      '401 invalid-credentials',
    )
    const [mail, ...others] = await queuedMails(desk.app, email)
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      template: 'activation',
      organization: idOf('north'),
      about: `users/${id}`,
    })
    const token = await linkOf(email)
    const looked = await desk.post('/check-link', { purpose: 'activation', token })
    expect(looked.body).toMatchObject({
      email,
      name: 'Added Person',
      organization: { name: 'north of medicine' },
    })
    const patched = await desk.app.request('PATCH', `/api/users/${id}`, {
      as: desk.clinic.people['north.admin'],
      body: { title: 'Dr', revision },
    })
    expect(said(patched)).toBe('200')
    const done = await activate(token, { language: 'ar' })
    expect(done.body).toMatchObject({ user: { id, email, language: 'ar', role: 'nurse' } })
    expect(await desk.stored(id)).toMatchObject({
      status: 'active',
      email_confirmed_at: expect.any(Date),
      activation_expires_at: null,
      must_change_password: false,
    })
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe('200')
    const [created, sent, ...later] = await desk.events(id)
    expect([created, sent].toSorted()).toEqual(['account.activation-sent', 'create'])
    expect(later).toEqual(['login.failed', 'update', 'account.activated', 'login.succeeded'])
  })

  it('over GraphQL it is the same, once', async () => {
    const email = 'graph.made@example.com'
    const { body } = await desk.app.request('POST', '/api/graphql', {
      as: desk.clinic.people['north.admin'],
      body: {
        query: `mutation { createUser(data: {email: "${email}", firstName: "Graph", role: doctor}) { id status activationExpiresAt } }`,
      },
    })
    expect(body.data.createUser.status).toBe('invited')
    expect(body.data.createUser.activationExpiresAt).not.toBeNull()
    expect((await queuedMails(desk.app, email)).map(({ template }) => template)).toEqual([
      'activation',
    ])
    expect(said(await activate(await linkOf(email)))).toBe('200')
  })

  it('is refused for another trust’s hospital, above one’s role or with a password, and then mails nobody', async () => {
    const email = 'never@example.com'
    const refused: [PersonName, Record<string, unknown>, string][] = [
      ['north.admin', { organization: idOf('south') }, '403 not-grantable organization'],
      ['north.admin', { role: 'audit_team' }, '403 not-grantable role'],
      ['north.admin', { nationalAccess: true }, '403 not-grantable nationalAccess'],
      ['north.admin', { password: passphrase }, '403 forbidden password'],
      ['north.doctor', {}, '403 forbidden'],
    ]
    for (const [who, given, answer] of refused)
      expect(said(await add(who, { email, ...given }))).toBe(answer)
    expect(await queuedMails(desk.app, email)).toEqual([])
    const { rows } = await desk.app.sql.query('select 1 from users where email = $1', [email])
    expect(rows).toEqual([])
    expect(said(await add('north.admin', { organization: idOf('annex') }))).toBe('201')
  })

  it('needs a seat, and without one mails nobody', async () => {
    const email = 'no.seat@example.com'
    await desk.app.sql.query('update plans set max_users = 1')
    const full = said(await add('north.admin', { email }))
    await desk.app.sql.query('update plans set max_users = 0')
    expect(full).toBe('409 seat-limit-reached email')
    expect(await queuedMails(desk.app, email)).toEqual([])
    expect(said(await add('north.admin', { email }))).toBe('201')
  })

  it('with a password, by a system administrator, makes an active user and mails nobody', async () => {
    const made = await add('root', { password: passphrase, organization: idOf('north') })
    const { email, status } = made.body.doc
    expect(status).toBe('active')
    expect(await queuedMails(desk.app, email)).toEqual([])
    expect(said(await desk.post('/login', { email, password: passphrase }))).toBe('200')
  })

  it('a password that must be changed dies after 72 hours', async () => {
    const made = await add('root', {
      password: passphrase,
      mustChangePassword: true,
      organization: idOf('north'),
    })
    const { email, id } = made.body.doc
    const hours = (Date.parse(made.body.doc.passwordExpiresAt) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(71.9)
    expect(hours).toBeLessThan(72.1)
    const held = await desk.post('/login', { email, password: passphrase })
    expect(held.body.mustChangePassword).toBe(true)
    const elsewhere = await desk.app.request('GET', '/api/patients', { as: held.body })
    expect(said(elsewhere)).toBe('403 must-change-password')
    const changed = await desk.post(
      '/change-password',
      { currentPassword: passphrase, newPassword: 'slow amber lanterns' },
      held.body,
    )
    expect(said(changed)).toBe('200')
    expect(await desk.stored(id)).toMatchObject({
      must_change_password: false,
      password_expires_at: null,
    })
  })

  it('an organization’s language is the mail’s, unless the person has one of their own', async () => {
    await desk.app.sql.query(`update organizations set locale = 'ar' where id = $1`, [
      idOf('annex'),
    ])
    const own = await add('north.admin', { organization: idOf('annex') })
    const other = await add('north.admin', { organization: idOf('annex'), language: 'es' })
    const languageOf = async ({ body }: typeof own) =>
      (await queuedMails(desk.app, body.doc.email))[0]?.language
    expect([await languageOf(own), await languageOf(other)]).toEqual(['ar', 'es'])
  })

  it('a corrected address gets a link of its own, and the first one dies', async () => {
    const { email, id, token } = await waiting()
    const patched = await desk.app.request('PATCH', `/api/users/${id}`, {
      as: desk.clinic.people['north.admin'],
      body: { email: 'corrected@example.com' },
    })
    expect(said(patched)).toBe('200')
    expect(said(await activate(token))).toBe('410 token-used token')
    expect(said(await activate(await linkOf('corrected@example.com')))).toBe('200')
    expect(await queuedMails(desk.app, email)).toHaveLength(1)
  })
})

describe('an activation link', () => {
  it('works at 71 hours 59 minutes and not at 72 hours 1 minute', async () => {
    const intime = await waiting()
    await age(desk.app, intime.token, 71 * 60 + 59)
    expect(said(await activate(intime.token))).toBe('200')
    const late = await waiting()
    await age(desk.app, late.token, 72 * 60 + 1)
    const refused = await activate(late.token)
    expect(said(refused)).toBe('410 token-expired token')
    expect(refused.body.errors[0].message).toContain('Ask for a new one')
    expect((await desk.stored(late.id))['status']).toBe('invited')
  })

  it('works once, also when it is opened eight times at once', async () => {
    const { token } = await waiting()
    const answers = await Promise.all(Array.from({ length: 8 }, () => activate(token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(7)
    expect(said(await activate(token))).toBe('410 token-used token')
  })

  it('stays good when the password is refused', async () => {
    const { id, token } = await waiting()
    expect(said(await activate(token, { password: '12345678' }))).toBe('400 invalid password')
    expect((await desk.stored(id))['status']).toBe('invited')
    expect(said(await activate(token))).toBe('200')
  })

  it('is sent again on request: the new one works, the old one is dead', async () => {
    const { email, id, token } = await waiting()
    const again = await desk.post(`/${id}/resend-activation`, {}, 'north.admin')
    expect(again.body).toMatchObject({
      email,
      message: expect.any(String),
      expiresAt: expect.any(String),
    })
    const newer = await linkOf(email)
    expect(again.body.link).toMatch(new RegExp(`/activate/${newer}$`))
    expect(newer).not.toBe(token)
    expect(said(await activate(token))).toBe('410 token-used token')
    expect(said(await activate(newer))).toBe('200')
    expect(said(await desk.post(`/${id}/resend-activation`, {}, 'north.admin'))).toBe(
      '409 conflict status',
    )
    expect(await queuedMails(desk.app, email)).toHaveLength(2)
  })

  it('is not kept with the answer of a repeatable request', async () => {
    const { email, id } = await waiting()
    const again = () =>
      desk.app.request('POST', `/api/users/${id}/resend-activation`, {
        as: desk.clinic.people['north.admin'],
        body: {},
        headers: { 'idempotency-key': 'resend-once' },
      })
    const [first, second] = [await again(), await again()]
    expect([first.status, first.body.link, second.text]).toEqual([200, undefined, first.text])
    expect(await queuedMails(desk.app, email)).toHaveLength(2)
  })
})
