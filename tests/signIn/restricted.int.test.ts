import { generateSync } from 'otplib'

import { idOf } from '../support/clinic.ts'
import { openSignIn, password, type SignInFixture } from './signInFixture.ts'

let fixture: SignInFixture

beforeAll(async () => {
  fixture = await openSignIn()
  await fixture.clinic.insert('organizations_require_two_factor_for', [
    { order: 1, parent_id: idOf('annex'), value: 'doctor' },
  ])
  await fixture.set('south', { password_max_age_days: 90 })
})

afterAll(() => fixture.app.close())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const request = (method: string, path: string, as: string, body?: unknown) =>
  fixture.app.request(method, `/api${path}`, { as, ...(body !== undefined && { body }) })
const ask = (query: string, as: string) => request('POST', '/graphql', as, { query })

/** Every other door, by way of examples of each kind. */
const doors: [string, string][] = [
  ['GET', '/patients'],
  ['GET', '/patients/count'],
  ['GET', `/patients/${idOf('north.patient.mona')}`],
  ['POST', '/appointments'],
  ['GET', '/users'],
  ['PATCH', '/users/own'],
  ['POST', '/users/refresh-token'],
  ['GET', '/users/own/api-keys'],
  ['POST', '/users/own/api-keys'],
  ['GET', '/login-sessions'],
  ['GET', '/avatars/file/somebody.webp'],
  ['GET', '/access'],
  ['GET', '/payload-preferences/nav'],
  ['POST', '/users/change-email'],
]

async function expectOnly(token: string, id: string, code: string, open: string[]) {
  for (const [method, path] of doors) {
    const body = method === 'GET' ? undefined : {}
    const answer = await request(method, path.replace('own', id), token, body)
    const told = [method, path, answer.status, answer.body?.errors?.[0]?.code]
    expect(told).toEqual([method, path, 403, code])
  }
  for (const path of ['/users/two-factor']) {
    const answer = await request('GET', path, token)
    expect([path, answer.status]).toEqual([path, open.includes(path) ? 200 : 403])
  }
  const me = await request('GET', '/users/me', token)
  expect([me.body.user.id, me.body.restriction]).toEqual([id, code])
  const list = await ask('{ Patients { totalDocs } }', token)
  expect([list.body.data, list.body.errors[0].extensions.code]).toEqual([null, code])
  const mixed = await ask('{ meUser { user { id } } Patients { totalDocs } }', token)
  expect(mixed.body.errors[0].extensions.code).toBe(code)
  const own = await ask('{ meUser { user { id } } }', token)
  expect(own.body.data.meUser.user.id).toBe(id)
  // The panel and the pages ask here: there is nobody.
  const headers = new Headers({ cookie: `polyclinic-token=${token}` })
  expect((await fixture.app.payload.auth({ headers })).user).toBeNull()
}

describe.each([
  ['is marked', { must_change_password: true }],
  ['is temporary', { password_expires_at: new Date(Date.now() + 3_600_000).toISOString() }],
  ['is 91 days old', { password_changed_at: daysAgo(91), organization_id: idOf('south') }],
])('somebody whose password %s', (reason, columns) => {
  it('signs in to nothing but changing it, and then to everything', async () => {
    const name = `old.${reason.replaceAll(' ', '.')}`
    const id = await fixture.person(name, columns)
    const opened = await fixture.rest(name, password)
    expect([opened.status, opened.body.mustChangePassword, opened.body.restriction]).toEqual([
      200,
      true,
      'must-change-password',
    ])
    const { token } = opened.body
    await expectOnly(token, id, 'must-change-password', [])
    const changed = await request('POST', '/users/change-password', token, {
      currentPassword: password,
      newPassword: 'twelve green horses',
    })
    expect(changed.status).toBe(200)
    expect((await request('GET', '/patients', token)).status).toBe(200)
    expect((await request('GET', '/users/me', token)).body.restriction).toBeNull()
    const again = await fixture.graphql(name, 'twelve green horses')
    expect([again.body.restriction, again.body.mustChangePassword]).toEqual([null, false])
  })
})

describe('somebody with a restricted session', () => {
  it('is restricted over GraphQL too, with the own account and nothing around it', async () => {
    const id = await fixture.person('narrow', { must_change_password: true })
    const query = `mutation { loginUser(identifier: "narrow", password: "${password}") { restriction user { id organization { name } } } }`
    const { body } = await fixture.app.request('POST', '/api/graphql', { body: { query } })
    expect(body.data.loginUser).toEqual({
      restriction: 'must-change-password',
      user: { id, organization: null },
    })
  })

  it('signs out, and signs in as somebody else', async () => {
    await fixture.person('leaving', { must_change_password: true })
    await fixture.person('coming')
    const { token } = (await fixture.rest('leaving', password)).body
    const other = await fixture.rest('coming', password, { as: token })
    expect([other.status, other.body.restriction]).toEqual([200, null])
    expect((await request('POST', '/users/logout', token)).status).toBe(200)
    expect((await request('GET', '/users/me', token)).body.user).toBeNull()
  })

  it('opens the panel in no other way: an unrestricted one is known there', async () => {
    const id = await fixture.person('free')
    const { token } = (await fixture.rest('free', password)).body
    const headers = new Headers({ cookie: `polyclinic-token=${token}` })
    expect((await fixture.app.payload.auth({ headers })).user?.id).toBe(id)
  })
})

describe('a password with an age', () => {
  it('is good at 89 days, and its end is told', async () => {
    const south = { organization_id: idOf('south') }
    await fixture.person('soon', { ...south, password_changed_at: daysAgo(88.5) })
    const soon = await fixture.rest('soon', password)
    expect([soon.body.restriction, soon.body.passwordExpiresInDays]).toEqual([null, 2])
    expect((await fixture.graphql('soon', password)).body.passwordExpiresInDays).toBe(2)
    await fixture.person('fresh', { ...south, password_changed_at: daysAgo(1) })
    expect((await fixture.rest('fresh', password)).body.passwordExpiresInDays).toBeNull()
    await fixture.person('ageless', { password_changed_at: daysAgo(900) })
    expect((await fixture.rest('ageless', password)).body.restriction).toBeNull()
  })

  it('that was temporary and is over lets nobody in, and says so after the right one only', async () => {
    await fixture.person('overdue', { password_expires_at: daysAgo(0.01) })
    const right = await fixture.rest('overdue', password)
    expect([right.status, right.code]).toEqual([401, 'invalid-credentials'])
    expect(right.body.errors[0].message).toMatch(/expired/)
    const wrong = await fixture.rest('overdue', 'wrong one')
    expect(wrong.body.errors[0].message).not.toMatch(/expired/)
  })
})

describe('a doctor whose organization wants a second factor', () => {
  it('signs in to nothing but setting it up, and then to everything', async () => {
    const id = await fixture.person('unprotected', { organization_id: idOf('annex') })
    const opened = await fixture.rest('unprotected', password)
    expect([opened.status, opened.body.restriction]).toEqual([200, 'must-set-up-second-factor'])
    const { token } = opened.body
    await expectOnly(token, id, 'must-set-up-second-factor', ['/users/two-factor'])
    const { secret } = (await request('POST', '/users/two-factor/setup', token, {})).body
    const code = generateSync({ secret })
    expect((await request('POST', '/users/two-factor/confirm', token, { code })).status).toBe(200)
    expect((await request('GET', '/patients', token)).status).toBe(200)
    await fixture.person('nurse.there', { organization_id: idOf('annex'), role: 'nurse' })
    expect((await fixture.rest('nurse.there', password)).body.restriction).toBeNull()
  })
})
