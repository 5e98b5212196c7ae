import { idOf } from '../support/clinic.ts'
import { age, type Desk, openDesk, passphrase, said } from './accountDesk.ts'
import { queuedMails, until } from './queuedMails.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.app.close())

const fresh = 'slow amber lanterns'
const reset = (token: string, password = fresh) => desk.post('/reset-password', { token, password })

describe('a forgotten password', () => {
  it('somebody sets a new one by the mailed link and is signed in; all else that was open ends', async () => {
    const { email, id } = await desk.person('forgetful one')
    const old = await desk.clinic.openSession(id)
    const token = await desk.askReset(email)
    expect(token.length).toBeLessThanOrEqual(40)
    const looked = await desk.post('/check-link', { purpose: 'password-reset', token })
    expect(looked.body).toEqual({
      purpose: 'password-reset',
      email,
      name: 'forgetful one',
      language: 'en',
      organization: { name: 'north of medicine' },
    })
    const done = await reset(token)
    expect([said(done), done.body.user.id]).toEqual(['200', id])
    expect(done.headers.get('set-cookie')).toContain('HttpOnly')
    const me = await desk.app.request('GET', '/api/users/me', { as: done.body })
    expect(me.body.user.id).toBe(id)
    const before = await desk.app.request('GET', '/api/users/me', { as: old })
    expect(before.body.user).toBeNull()
    expect(said(await desk.post('/login', { email, password: passphrase }))).toContain('401')
    expect(said(await desk.post('/login', { email, password: fresh }))).toBe('200')
    expect(await desk.events(id)).toEqual([
      'password.reset-requested',
      'password.reset',
      'login.failed',
      'login.succeeded',
    ])
    const mails = await queuedMails(desk.app, email)
    expect(mails.map(({ template }) => template)).toEqual(['reset', 'password-changed'])
  })

  it('nobody learns from the answer who has an account, and only active people get mail', async () => {
    const { email } = await desk.person('known to us')
    const gone = await desk.person('deactivated one', { status: 'deactivated' })
    const answers = []
    for (const address of [gone.email, 'nobody@example.com', email])
      answers.push(await desk.post('/forgot-password', { email: address }))
    const [first] = answers
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(answer.text).toBe(first?.text)
    }
    await until(async () => (await queuedMails(desk.app, email))[0])
    expect(await queuedMails(desk.app, gone.email)).toEqual([])
    expect(await queuedMails(desk.app, 'nobody@example.com')).toEqual([])
  })

  it('people of an organization that is switched off get none either', async () => {
    const { email, id } = await desk.person('of a closed house', { place: 'south' })
    const token = await desk.askReset(email)
    await desk.app.sql.query('update organizations set is_active = false where id = $1', [
      idOf('south'),
    ])
    const after = said(await reset(token))
    await desk.app.sql.query('update organizations set is_active = true where id = $1', [
      idOf('south'),
    ])
    expect(after).toBe('401 account-deactivated')
    expect(await desk.events(id)).not.toContain('password.reset')
  })

  it('an address in odd case is the same address', async () => {
    const { email } = await desk.person('shouting one')
    await desk.post('/forgot-password', { email: ` ${email.toUpperCase()} ` })
    const mail = await until(async () => (await queuedMails(desk.app, email))[0])
    expect(mail.template).toBe('reset')
  })

  it('nobody is flooded: the sixth link within a quarter of an hour is not sent, silently', async () => {
    const { email, id } = await desk.person('pestered one')
    for (let round = 0; round < 5; round += 1) await desk.askReset(email)
    expect(said(await desk.post('/forgot-password', { email }))).toBe('200')
    const later = await desk.person('asked after it')
    await desk.askReset(later.email)
    expect(await queuedMails(desk.app, email)).toHaveLength(5)
    expect(await desk.events(id)).toHaveLength(5)
  })

  it('twenty requests at once are no way around it', async () => {
    const { email } = await desk.person('besieged one')
    const asked = Array.from({ length: 20 }, () => desk.post('/forgot-password', { email }))
    await Promise.all(asked)
    await until(async () => (await queuedMails(desk.app, email))[4])
    const later = await desk.person('asked after the siege')
    await desk.askReset(later.email)
    expect(await queuedMails(desk.app, email)).toHaveLength(5)
  })

  it('who is invited gets a new activation link instead', async () => {
    const { email } = await desk.person('not yet in', { status: 'invited' })
    await desk.post('/forgot-password', { email })
    const mail = await until(async () => (await queuedMails(desk.app, email))[0])
    expect(mail.template).toBe('activation')
    expect(mail.data['link']).toMatch(/^http:\/\/[^/]+\/activate\/[\w-]{40}$/)
  })

  it('the mail speaks the receiver’s language', async () => {
    const { email } = await desk.person('persona', { language: 'es' })
    await desk.askReset(email)
    expect((await queuedMails(desk.app, email))[0]).toMatchObject({
      language: 'es',
      organization: idOf('north'),
    })
  })
})

describe('a link to set a password', () => {
  it('works after 59 minutes and no more after 61', async () => {
    const { email } = await desk.person('in time')
    const token = await desk.askReset(email)
    await age(desk.app, token, 59)
    expect(said(await reset(token))).toBe('200')
    const late = await desk.askReset(email)
    await age(desk.app, late, 61)
    expect(said(await reset(late))).toBe('410 token-expired token')
    expect(said(await desk.post('/login', { email, password: fresh }))).toBe('200')
  })

  it('works once, and a newer one kills it', async () => {
    const { email } = await desk.person('twice')
    const first = await desk.askReset(email)
    const second = await desk.askReset(email)
    expect(said(await reset(first))).toBe('410 token-used token')
    expect(said(await reset(second))).toBe('200')
    expect(said(await reset(second, 'a third good phrase'))).toBe('410 token-used token')
    expect(said(await desk.post('/login', { email, password: fresh }))).toBe('200')
  })

  it('of eight uses at once exactly one succeeds', async () => {
    const { email } = await desk.person('raced')
    const token = await desk.askReset(email)
    const answers = await Promise.all(Array.from({ length: 8 }, () => reset(token)))
    const codes = answers.map(said).sort()
    expect(codes).toEqual(['200', ...Array.from({ length: 7 }, () => '410 token-used token')])
  })

  it('of another purpose, unknown or malformed is refused, and looking does not use it', async () => {
    const { email } = await desk.person('curious')
    const token = await desk.askReset(email)
    for (const purpose of ['activation', 'email-verification', 'invitation'])
      expect(said(await desk.post('/check-link', { purpose, token }))).toBe(
        '400 token-invalid token',
      )
    expect(said(await desk.post('/activate', { token, password: fresh }))).toBe(
      '400 token-invalid token',
    )
    for (const wrong of ['x', `${token}x`, 'A'.repeat(40), "'; drop table users; --"])
      expect(said(await reset(wrong))).toBe('400 token-invalid token')
    expect(said(await reset(token))).toBe('200')
    expect(said(await desk.post('/check-link', { purpose: 'password-reset', token }))).toBe(
      '410 token-used token',
    )
  })

  it('stays good when the new password is refused', async () => {
    const { email, id } = await desk.person('stubborn')
    const token = await desk.askReset(email)
    expect(said(await reset(token, 'short1'))).toBe('400 invalid password')
    expect(await desk.events(id)).toEqual(['password.reset-requested'])
    expect(said(await reset(token))).toBe('200')
  })

  it('dies with the account and with the address that it was mailed to', async () => {
    const closed = await desk.person('closed one')
    const token = await desk.askReset(closed.email)
    expect(said(await desk.post(`/${closed.id}/deactivate`, {}, 'north.admin'))).toBe('200')
    expect(said(await reset(token))).toBe('410 token-used token')
    const moved = await desk.person('moved one')
    const other = await desk.askReset(moved.email)
    const patched = await desk.app.request('PATCH', `/api/users/${moved.id}`, {
      as: desk.clinic.people.root,
      body: { email: 'elsewhere@example.com' },
    })
    expect(patched.status).toBe(200)
    expect(said(await reset(other))).toBe('410 token-used token')
  })

  it('opens no session for who has a second factor: the code is asked for first', async () => {
    const { email, id } = await desk.person('with a factor')
    await desk.app.sql.query(`update users set two_factor = 'on' where id = $1`, [id])
    await desk.app.sql.query(
      `insert into second_factors (user_id, sealed_secret, confirmed_at) values ($1, '\\x00', now())`,
      [id],
    )
    const token = await desk.askReset(email)
    const answer = await reset(token)
    expect(said(answer)).toBe('401 second-factor-required')
    expect(answer.body.challenge).toEqual(expect.any(String))
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await desk.events(id)).toContain('password.reset')
    expect(said(await reset(token))).toBe('410 token-used token')
  })

  it('ends a lockout', async () => {
    const { email, id } = await desk.person('locked out')
    await desk.lock(id)
    expect(said(await desk.post('/login', { email, password: passphrase }))).toContain('429')
    expect(said(await reset(await desk.askReset(email)))).toBe('200')
    expect((await desk.stored(id))['locked_until']).toBeNull()
    expect(said(await desk.post('/login', { email, password: fresh }))).toBe('200')
  })

  it('is guessed at thirty times from one address and not once more', async () => {
    const guess = (path: string, body: object) =>
      desk.app.request('POST', `/api/users${path}`, {
        body,
        headers: { 'x-client-ip': '10.1.0.2' },
      })
    const { email } = await desk.person('guessed at')
    const token = await desk.askReset(email)
    const wrong = 'B'.repeat(40)
    for (let round = 0; round < 10; round += 1) {
      expect(said(await guess('/reset-password', { token: wrong, password: fresh }))).toContain(
        '400',
      )
      expect(said(await guess('/activate', { token: wrong, password: fresh }))).toContain('400')
      expect(said(await guess('/check-link', { token: wrong, purpose: 'activation' }))).toContain(
        '400',
      )
    }
    const closed = await guess('/reset-password', { token, password: fresh })
    expect(said(closed)).toBe('429 throttled')
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(said(await reset(token))).toBe('200')
  })

  it('leaves its token in the mail and nowhere else', async () => {
    const { email } = await desk.person('discreet')
    const token = await desk.askReset(email)
    await reset(token)
    const { rows } = await desk.app.sql.query(`
      select (select string_agg(to_jsonb(a)::text, '') from audit_events a) || (select string_agg(to_jsonb(m)::text, '') from messages m)
        || (select string_agg(to_jsonb(t)::text, '') from tokens t) as everything`)
    expect(rows[0].everything).not.toContain(token)
    expect(rows[0].everything).not.toContain(fresh)
  })
})

describe('over GraphQL', () => {
  it('there is no forgotten password, reset, verification or unlocking of Payload’s', async () => {
    for (const field of [
      'forgotPasswordUser(email: "a@b.c")',
      'resetPasswordUser(password: "x", token: "y") { token }',
      'verifyEmailUser(token: "x")',
      'unlockUser(email: "a@b.c")',
    ]) {
      const { body } = await desk.app.request('POST', '/api/graphql', {
        body: { query: `mutation { ${field} }` },
        as: desk.clinic.people.root,
      })
      expect(body.errors[0].message).toContain('Cannot query field')
    }
    for (const path of ['/first-register', '/unlock', '/verify/abc'])
      expect(said(await desk.post(path, { email: 'a@example.com' }, 'root'))).toBe('404 not-found')
  })
})
