import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'
import { mailedToken, queuedMails, until } from './queuedMails.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

const post = (path: string, body: unknown, as?: { token: string }) =>
  app.request('POST', `/api/users${path}`, { body, ...(as && { as }) })

const passphrase = 'quiet river stones'

async function askReset(email: string): Promise<string> {
  const before = (await queuedMails(app, email)).length
  expect((await post('/forgot-password', { email })).status).toBe(200)
  await until(async () => ((await queuedMails(app, email)).length > before ? true : undefined))
  return mailedToken(app, email, 'reset')
}

describe('a forgotten password', () => {
  it('a doctor sets a new one by the mailed link and is signed in', async () => {
    const token = await askReset('north.doctor@example.com')
    const looked = await post('/check-link', { purpose: 'password-reset', token })
    expect(looked.body).toMatchObject({ email: 'north.doctor@example.com', name: 'doctor north' })
    const { body, status } = await post('/reset-password', { token, password: passphrase })
    expect(status).toBe(200)
    expect(body.user.id).toBe(idOf('north.doctor'))
    const login = await post('/login', { email: 'north.doctor@example.com', password: passphrase })
    expect(login.status).toBe(200)
    const old = await app.request('GET', '/api/users/me', { as: clinic.people['north.doctor'] })
    expect(old.body.user).toBeNull()
    const again = await post('/reset-password', { token, password: passphrase })
    expect([again.status, again.body.errors[0].code]).toEqual([410, 'token-used'])
  })
})

describe('a new account', () => {
  it('a hospital administrator creates a nurse, who activates and signs in by e-mail', async () => {
    const email = 'new.nurse@example.com'
    const created = await post(
      '',
      { email, firstName: 'New', lastName: 'Nurse', role: 'nurse' },
      clinic.people['north.admin'],
    )
    expect([created.status, created.body.doc?.status, created.text]).toMatchObject([
      201,
      'invited',
      expect.any(String),
    ])
    const resent = await post(
      `/${created.body.doc.id}/resend-activation`,
      {},
      clinic.people['north.admin'],
    )
    expect(resent.status).toBe(200)
    const token = await mailedToken(app, email, 'activation')
    expect(resent.body.link).toContain(token)
    const done = await post('/activate', { token, password: passphrase, language: 'ar' })
    expect(done.body).toMatchObject({ user: { id: created.body.doc.id, language: 'ar' } })
    expect((await post('/login', { email, password: passphrase })).status).toBe(200)
    const changed = await post(
      '/change-password',
      { currentPassword: passphrase, newPassword: 'another river stones' },
      done.body,
    )
    expect(changed.status).toBe(200)
  })
})
