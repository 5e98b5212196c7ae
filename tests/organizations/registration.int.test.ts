import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'
import { atPlace, told } from '../support/place.ts'

let app: App
let clinic: Clinic
let at: ReturnType<typeof atPlace>

beforeAll(async () => {
  app = await bootApp({ OPEN_REGISTRATION: 'true' })
  clinic = await openClinic(app)
  at = atPlace(app, clinic)
})
afterAll(() => app.close())

const password = 'eleven blue horses'
const register = (body: object, headers: Record<string, string> = {}) =>
  at.ask(null, 'POST', '/user/register', body, headers)
const verify = (token: string) => at.ask(null, 'POST', '/user/verify', { token })
const userOf = (email: string) => at.only<any>('select * from users where email = $1', [email])
const signIn = (email: string, secret = password) =>
  at.ask(null, 'POST', '/user/login', { email, password: secret })

describe('registering', () => {
  it('makes an inactive account that the mailed link activates, once', async () => {
    const email = 'first@example.com'
    const answer = await register({
      email: ' First@Example.com',
      password,
      firstName: 'Mona',
      lastName: 'Ali',
    })
    expect(answer.status).toBe(202)
    expect(await userOf(email)).toMatchObject({
      status: 'invited',
      role: 'staff',
      organization_id: null,
      is_staff: false,
      first_name: 'Mona',
      email_confirmed_at: null,
    })
    expect(told(await signIn(email))).toEqual([401, 'invalid-credentials'])
    const mails = await at.mails()
    expect(mails.map(({ to }) => to)).toEqual([email])
    expect(mails[0]?.links[0]).toMatch(/^http:\/\/localhost:3000\/verify\/[\w-]{40}$/)
    const token = at.tokenIn(mails[0]!)
    const row = () =>
      at.only<any>('select * from tokens where token_hash = $1', [
        createHash('sha256').update(token).digest('hex'),
      ])
    expect(await row()).toMatchObject({ purpose: 'email-verification', used_at: null })
    const hours = ((await row()).expires_at.getTime() - Date.now()) / 3_600_000
    expect([hours > 23.9, hours < 24.1]).toEqual([true, true])
    const verified = await verify(token)
    expect([verified.status, verified.body.email]).toEqual([200, email])
    expect((await row()).used_at).not.toBeNull()
    expect(await userOf(email)).toMatchObject({ status: 'active' })
    expect((await userOf(email)).email_confirmed_at).not.toBeNull()
    expect(told(await verify(token))).toEqual([410, 'token-used', 'token'])
    const login = await signIn(email)
    expect(login.status).toBe(200)
    expect(login.headers.get('set-cookie')).toMatch(/HttpOnly/)
    const events = await app.sql.query(
      `select action from audit_events where subject_id = $1 and action like 'account.%' order by at`,
      [(await userOf(email)).id],
    )
    expect(events.rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account.registered', 'account.activated']),
    )
  })

  it('answers the same for known addresses, changes nothing about them and writes to their holders alone', async () => {
    const fresh = await register({ email: 'second@example.com', password })
    const [mail] = await at.mails()
    expect(mail?.to).toBe('second@example.com')
    for (const [email, mailed] of [
      ['north.doctor@example.com', true],
      ['auditor@example.com', true],
    ] as const) {
      const before = await at.only<any>('select * from users where email = $1', [email])
      const known = await register({ email, password, firstName: 'Other' })
      expect([known.status, known.body]).toEqual([fresh.status, fresh.body])
      const after = await at.only<any>('select * from users where email = $1', [email])
      expect(after).toEqual(before)
      expect(told(await signIn(email))).toEqual([401, 'invalid-credentials'])
      const [reset] = await at.mails()
      expect([reset?.to, reset?.links[0]?.includes('/reset-password/')]).toEqual([email, mailed])
    }
    await app.sql.query(`update users set status = 'deactivated' where id = $1`, [
      idOf('south.nurse'),
    ])
    const closed = await register({ email: 'south.nurse@example.com', password })
    expect([closed.status, closed.body]).toEqual([fresh.status, fresh.body])
    expect(await at.mails()).toEqual([])
  })

  it('a second time sends a new link, kills the old one and takes the last password', async () => {
    const email = 'third@example.com'
    await register({ email, password })
    const [first] = await at.mails()
    await register({ email, password: 'twelve green horses' })
    const [second] = await at.mails()
    expect(told(await verify(at.tokenIn(first!)))).toEqual([410, 'token-used', 'token'])
    expect(told(await verify(at.tokenIn(second!)))).toEqual([200])
    expect(told(await signIn(email))).toEqual([401, 'invalid-credentials'])
    expect(told(await signIn(email, 'twelve green horses'))).toEqual([200])
    const { n } = await at.only<any>('select count(*)::int as n from users where email = $1', [
      email,
    ])
    expect(n).toBe(1)
  })

  it('four times at once makes one account', async () => {
    const email = 'fourth@example.com'
    const answers = await Promise.all([1, 2, 3, 4].map(() => register({ email, password })))
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202])
    const { n } = await at.only<any>('select count(*)::int as n from users where email = $1', [
      email,
    ])
    expect(n).toBe(1)
    await at.mails()
  })

  it('holds the password to the rules, the names to their lengths, and takes nothing else', async () => {
    const email = 'fifth@example.com'
    for (const weak of ['short', '1234567890', 'password1', 'fifth-fifth'])
      expect([weak, told(await register({ email, password: weak }))]).toEqual([
        weak,
        [400, 'invalid', 'password'],
      ])
    for (const [field, value] of [
      ['email', 'nobody'],
      ['firstName', 'x'.repeat(51)],
      ['lastName', 'a\u200bb'],
      ['role', 'system_admin'],
      ['organization', idOf('north')],
      ['status', 'active'],
      ['emailConfirmedAt', '2020-01-01T00:00:00Z'],
    ])
      expect([field, told(await register({ email, password, [field as string]: value }))]).toEqual([
        field,
        [400, 'invalid', field],
      ])
    expect(await userOf(email)).toBeUndefined()
    expect(await at.mails()).toEqual([])
  })

  it('while signed in as somebody gives nothing of theirs', async () => {
    const email = 'sixth@example.com'
    const answer = await at.ask('root', 'POST', '/user', { email, password })
    expect(answer.status).toBe(202)
    expect(await userOf(email)).toMatchObject({
      status: 'invited',
      role: 'staff',
      organization_id: null,
      created_by_id: null,
    })
    await at.mails()
  })

  it('is throttled by address', async () => {
    const headers = { 'x-client-ip': '10.9.8.7' }
    const answers = []
    for (let n = 0; n < 31; n += 1)
      answers.push(await register({ email: `t${n}@example.com`, password: 'short' }, headers))
    expect(answers.slice(0, 30).every(({ status }) => status === 400)).toBe(true)
    expect(told(answers[30]!)).toEqual([429, 'throttled'])
    expect(Number(answers[30]?.headers.get('retry-after'))).toBeGreaterThan(0)
    const elsewhere = { 'x-client-ip': '10.9.8.8' }
    expect((await register({ email: 't@example.com', password: 'short' }, elsewhere)).status).toBe(
      400,
    )
  })

  it('a link that ran out or is none is refused', async () => {
    await register({ email: 'seventh@example.com', password })
    const [mail] = await at.mails()
    const token = at.tokenIn(mail!)
    await app.sql.query(
      `update tokens set expires_at = now() - interval '1 second' where purpose = 'email-verification' and used_at is null`,
    )
    expect(told(await verify(token))).toEqual([410, 'token-expired', 'token'])
    for (const other of ['A'.repeat(40), 'x', ''])
      expect(told(await verify(other))).toEqual([400, 'token-invalid', 'token'])
    expect(await userOf('seventh@example.com')).toMatchObject({ status: 'invited' })
  })
})

describe('the doors of /user', () => {
  it('lead where those of /users lead', async () => {
    const email = 'eighth@example.com'
    await register({ email, password })
    const [mail] = await at.mails()
    await verify(at.tokenIn(mail!))
    const login = await signIn(email)
    const session = { token: login.body.token }
    const renewed = await at.ask(session, 'POST', '/user/token/refresh')
    expect([renewed.status, typeof renewed.body.token]).toEqual([200, 'string'])
    expect(told(await at.ask(session, 'POST', '/user/logout'))).toEqual([200])
    expect(told(await at.ask(session, 'GET', '/user/me'))).toEqual([401, 'unauthenticated'])
    const known = await at.ask(null, 'POST', '/user/password/reset_request', { email })
    const unknown = await at.ask(null, 'POST', '/user/password/reset_request', {
      email: 'unknown@example.com',
    })
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    // The link is sent after the answer.
    const requested = `select id from messages where template = 'reset' and "to" = $1`
    while ((await at.only(requested, [email])) === undefined) await nextTurn()
    expect((await at.mails()).map(({ to }) => to)).toEqual([email])
    const wrong = await at.ask(null, 'POST', '/user/password/reset', {
      token: 'A'.repeat(40),
      password,
    })
    expect(told(wrong)).toEqual([400, 'token-invalid', 'token'])
  })
})

describe('asking for an account', () => {
  const request = (body: object, headers: Record<string, string> = {}) =>
    at.ask(null, 'POST', '/account-requests', body, headers)
  const draft = { organization: 'north', email: 'Asks@example.com', name: 'Asking Person' }
  const requests = async (email = 'asks@example.com') =>
    (await app.sql.query('select * from account_requests where email = $1', [email])).rows

  it('tells the administrators of the hospital, once, and the answer tells nothing', async () => {
    const known = await request({ ...draft, employeeId: 'E-1', message: 'Please.\nThanks.' })
    expect(known.status).toBe(202)
    expect(await requests()).toMatchObject([
      {
        organization_id: idOf('north'),
        name: 'Asking Person',
        employee_id: 'E-1',
        message: 'Please.\nThanks.',
        status: 'pending',
      },
    ])
    const mails = (await at.mails()).filter(({ text }) => text.includes('account-requests'))
    expect(mails.map(({ to }) => to)).toEqual(['north.admin@example.com'])
    expect(mails[0]?.text).toContain('Asking Person')
    for (const body of [
      { ...draft, organization: 'no-such-place' },
      { ...draft, organization: 't1' },
      draft,
      { ...draft, email: 'north.nurse@example.com' },
    ]) {
      const other = await request(body)
      expect([other.status, other.body]).toEqual([known.status, known.body])
    }
    expect(await requests()).toHaveLength(1)
    expect(await requests('north.nurse@example.com')).toEqual([])
    expect(await at.mails()).toEqual([])
    const seen = await at.ask(
      'north.admin',
      'GET',
      '/account-requests?where[email][equals]=asks@example.com',
    )
    expect(seen.body.totalDocs).toBe(1)
    const unseen = await at.ask(
      'south.admin',
      'GET',
      '/account-requests?where[email][equals]=asks@example.com',
    )
    expect(unseen.body.totalDocs).toBe(0)
  })

  it('several times at once is one request', async () => {
    const body = { ...draft, email: 'hasty@example.com' }
    await Promise.all([1, 2, 3, 4, 5].map(() => request(body)))
    expect(await requests('hasty@example.com')).toHaveLength(1)
    expect(await at.mails()).toHaveLength(1)
  })

  it('is held to the same limits whether there is such a hospital or not', async () => {
    for (const organization of ['north', 'no-such-place'])
      for (const [field, value] of [
        ['email', 'nobody'],
        ['name', ''],
        ['name', 'x'.repeat(101)],
        ['employeeId', 'x'.repeat(51)],
        ['message', 'x'.repeat(501)],
        ['status', 'approved'],
        ['decidedBy', idOf('north.admin')],
      ])
        expect([
          organization,
          field,
          told(await request({ ...draft, organization, [field as string]: value })),
        ]).toEqual([organization, field, [400, 'invalid', field]])
  })

  it('is throttled by address', async () => {
    const headers = { 'x-client-ip': '10.9.8.9' }
    const statuses = []
    for (let n = 0; n < 11; n += 1)
      statuses.push((await request({ ...draft, email: `r${n}@example.com` }, headers)).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 202), 429])
  })
})
