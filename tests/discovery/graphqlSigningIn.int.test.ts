import { savePassword } from '../../src/services/accounts/savePassword.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  await savePassword({ payload: app.payload }, idOf('north.doctor'), 'Calm-Harbour-3391')
})

afterAll(() => app.close())

const ask = (query: string, as?: string) =>
  app.request('POST', '/api/graphql', { body: { query }, ...(as !== undefined && { as }) })

describe('a doctor who signs in over GraphQL', () => {
  it('learns the token and the own account, relations included', async () => {
    const { body, headers } = await ask(
      `mutation { loginUser(username: "north.doctor", password: "Calm-Harbour-3391") {
        token mustChangePassword user { id role phone organization { slug } } } }`,
    )
    expect(body.errors).toBeUndefined()
    expect(body.data.loginUser.user).toEqual({
      id: idOf('north.doctor'),
      role: 'doctor',
      phone: '+201000000002',
      organization: { slug: 'north' },
    })
    expect(headers.get('set-cookie')).toContain('HttpOnly')
    const me = await ask('{ meUser { user { username } } }', body.data.loginUser.token)
    expect(me.body.data.meUser.user.username).toBe('north.doctor')
  })

  it('learns nothing with a wrong password', async () => {
    const { body } = await ask(
      `mutation { loginUser(username: "north.doctor", password: "wrong") { token user { id } } }`,
    )
    expect(body.data.loginUser).toBeNull()
    expect(body.errors[0].extensions.code).toBe('invalid-credentials')
  })

  it('ends the session with logoutUser', async () => {
    const { token } = await clinic.openSession(idOf('north.nurse'))
    expect((await ask('{ meUser { user { username } } }', token)).body.data.meUser.user).toEqual({
      username: 'north.nurse',
    })
    await ask('mutation { logoutUser }', token)
    const after = await ask('{ meUser { user { username } } }', token)
    expect(after.body.data.meUser.user).toBeNull()
  })
})
