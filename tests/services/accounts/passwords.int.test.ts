import { type Answer, type App, bootApp } from '../../support/app.ts'
import { type Clinic, idOf, openClinic } from '../../support/clinic.ts'

let app: App
let clinic: Clinic
let root: string

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  root = clinic.people.root.token
}, 120_000)

afterAll(() => app.close())

const send = (
  method: string,
  path: string,
  body?: unknown,
  as: string | null = root,
): Promise<Answer> =>
  app.request(method, `/api/${path}`, {
    ...(as !== null && { as }),
    ...(body !== undefined && { body }),
  })
const enter = (identifier: string, password: string) =>
  send('POST', 'users/login', { identifier, password }, null)

const broken: [string, string][] = [
  ['short1', 'At least 8 characters.'],
  ['12345678', 'Not only digits.'],
  ['password', 'Not a common password.'],
  ['my-zed.quinn-1', 'Not similar to the username, name or e-mail.'],
  ['quinn123', 'Not similar to the username, name or e-mail.'],
  ['a'.repeat(129), 'At most 128 characters.'],
]
const person = {
  organization: idOf('north'),
  username: 'zed.quinn',
  firstName: 'Zed',
  lastName: 'Quinn',
  role: 'staff',
}

describe('a system administrator sets a password', () => {
  it.each(broken)(
    '%j is refused with its own message, on creation, on update and over GraphQL',
    async (password, message) => {
      const created = await send('POST', 'users', { ...person, password })
      const refused = [{ code: 'invalid', field: 'password', message }]
      expect([created.status, created.body.errors]).toEqual([400, refused])
      const path = `users/${idOf('north.staff')}`
      await send('PATCH', path, {
        firstName: 'Zed',
        lastName: 'Quinn',
        username: 'zed.quinn.staff',
      })
      const updated = await send('PATCH', path, { password })
      expect([updated.status, updated.body.errors]).toEqual([400, refused])
      const query = `mutation($password: String) { updateUser(id: "${idOf('north.staff')}", data: {password: $password}) { id } }`
      const graphql = await send('POST', 'graphql', { query, variables: { password } })
      expect(graphql.body.errors[0].extensions).toMatchObject({
        statusCode: 400,
        code: 'invalid',
        field: 'password',
      })
      const { rows } = await app.sql.query(
        `select count(*)::int as n from users where username = 'zed.quinn'`,
      )
      expect(rows[0].n).toBe(0)
    },
  )

  it('15 characters for those above the hospitals', async () => {
    const admin = { username: 'new.admin', email: 'na@example.com', role: 'system_admin' }
    const refused = await send('POST', 'users', { ...admin, password: 'fourteen chars' })
    expect(refused.body.errors[0].message).toBe('At least 15 characters for this role.')
    expect((await send('POST', 'users', { ...admin, password: 'fifteen letters' })).status).toBe(
      201,
    )
  })

  it('the account is active and signs in by username and by e-mail, whatever the case', async () => {
    const email = 'z.harbour@example.com'
    const created = await send('POST', 'users', { ...person, email, password: 'orchards 7' })
    expect(created.body.doc).toMatchObject({ status: 'active' })
    expect(created.text).not.toMatch(/orchards|pbkdf2|hash|salt/)
    for (const identifier of ['zed.quinn', ' ZED.Quinn ', email, 'Z.Harbour@Example.com']) {
      const opened = await enter(identifier, 'orchards 7')
      expect([identifier, opened.status]).toEqual([identifier, 200])
    }
    expect((await enter('zed.quinn', 'orchards 8')).status).toBe(401)
  })

  it('without one the account is invited and cannot sign in', async () => {
    const created = await send('POST', 'users', { ...person, username: 'invited.one' })
    expect(created.body.doc.status).toBe('invited')
    expect((await enter('invited.one', 'orchards 7')).status).toBe(401)
  })

  it('ends the sessions that the old one opened', async () => {
    const nurse = clinic.people['north.nurse']
    expect((await send('GET', 'users/me', undefined, nurse.token)).body.user.id).toBe(nurse.id)
    expect((await send('PATCH', `users/${nurse.id}`, { password: 'marmalade 9' })).status).toBe(200)
    expect((await send('GET', 'users/me', undefined, nurse.token)).body.user).toBeNull()
    expect((await enter('north.nurse', 'marmalade 9')).status).toBe(200)
  })

  it('a refused change of one user does not give its password to the next', async () => {
    const [one, two] = [idOf('annex.staff'), idOf('annex.nurse')]
    const query = `mutation {
      a: updateUser(id: "${one}", data: {password: "orchards 7", firstName: "${'x'.repeat(51)}"}) { id }
      b: updateUser(id: "${two}", data: {title: "Dr"}) { id }
    }`
    const answer = await send('POST', 'graphql', { query })
    expect(answer.body.errors).toHaveLength(1)
    const { rows } = await app.sql.query(
      'select user_id from user_credentials where user_id = any($1)',
      [[one, two]],
    )
    expect(rows).toEqual([])
  })
})

describe('anybody else', () => {
  it.each(['auditor', 'north.admin', 'north.staff'] as const)(
    '%s sets no password here',
    async (name) => {
      const target = name === 'north.staff' ? idOf('north.staff') : idOf('north.receptionist')
      const refused = await send(
        'PATCH',
        `users/${target}`,
        { password: 'orchards 7' },
        clinic.people[name].token,
      )
      expect(refused.status).toBe(403)
      const { rows } = await app.sql.query('select 1 from user_credentials where user_id = $1', [
        target,
      ])
      expect(rows).toEqual([])
    },
  )
})
