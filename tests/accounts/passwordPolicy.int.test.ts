import { idOf } from '../support/clinic.ts'
import { type Desk, openDesk, passphrase, said } from './accountDesk.ts'
import { mailedToken } from './queuedMails.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk({ OPEN_REGISTRATION: 'true' })
})

afterAll(() => desk.app.close())

/** Passwords that break one rule each, and how the rule is told (api.md, "Passwords"). */
const broken: [string, string][] = [
  ['short1', 'At least 8 characters.'],
  ['12345678', 'Not only digits.'],
  ['password', 'Not a common password.'],
  ['my quinn.hale phrase', 'Not similar to the username, name or e-mail.'],
  ['a'.repeat(64) + 'b '.repeat(40), 'At most 128 characters.'],
]

let serial = 0
const quinn = async (status = 'active') => {
  const name = `Quinn ${(serial += 1)}`
  const { email, id } = await desk.person(name, { status })
  await desk.app.sql.query(
    `update users set username = $2, first_name = 'Quinn', last_name = 'Hale' where id = $1`,
    [id, `quinn.hale.${serial}`],
  )
  return { email, id }
}

type Path = (password: string) => Promise<Awaited<ReturnType<Desk['post']>>>

/** Every way in which a password comes in. */
const paths: Record<string, () => Promise<Path>> = {
  'creating over REST': () =>
    Promise.resolve((password) =>
      desk.post(
        '',
        { username: `quinn.hale.new`, firstName: 'Quinn', role: 'nurse', password },
        'root',
      ),
    ),
  'changing a row': async () => {
    const { id } = await quinn()
    return (password) =>
      desk.app.request('PATCH', `/api/users/${id}`, {
        as: desk.clinic.people.root,
        body: { password },
      })
  },
  'setting one for somebody': async () => {
    const { id } = await quinn()
    return (password) => desk.post(`/${id}/set-password`, { password }, 'root')
  },
  'changing the own': async () => {
    const { id } = await quinn()
    const session = await desk.clinic.openSession(id)
    return (newPassword) =>
      desk.post('/change-password', { currentPassword: passphrase, newPassword }, session)
  },
  resetting: async () => {
    const { email } = await quinn()
    const token = await desk.askReset(email)
    return (password) => desk.post('/reset-password', { token, password })
  },
  activating: async () => {
    const { email, id } = await quinn('invited')
    await desk.post(`/${id}/resend-activation`, {}, 'north.admin')
    const token = await mailedToken(desk.app, email, 'activation')
    return (password) => desk.post('/activate', { token, password })
  },
  registering: () =>
    Promise.resolve((password) =>
      desk.app.request('POST', '/api/user/register', {
        body: { email: 'quinn.hale@example.com', firstName: 'Quinn', password },
      }),
    ),
  'accepting an invitation': async () => {
    await desk.app.request('POST', '/api/user/invitations', {
      as: desk.clinic.people['north.admin'],
      body: { email: 'quinn.hale.guest@example.com', role: 'nurse' },
    })
    const token = await mailedToken(desk.app, 'quinn.hale.guest@example.com', 'invitation')
    return (password) =>
      desk.app.request('POST', '/api/user/invitations/accept', {
        body: { token, password, firstName: 'Quinn', lastName: 'Hale' },
      })
  },
}

describe('the one policy', () => {
  it.each(Object.keys(paths))(
    '%s refuses each bad password in the words of its own rule',
    async (name) => {
      const send = await paths[name]?.()
      for (const [password, message] of broken) {
        const { body, status } = (await send?.(password)) ?? {}
        const [error] = body.errors
        expect([status, error.code, error.message]).toEqual([400, 'invalid', message])
        expect(['password', 'newPassword']).toContain(error.field)
      }
      const { status } = (await send?.('slow amber lanterns')) ?? {}
      expect(status).toBeLessThan(300)
    },
  )

  it('over GraphQL and in bulk it is the same', async () => {
    const { id } = await quinn()
    const graph = await desk.app.request('POST', '/api/graphql', {
      as: desk.clinic.people.root,
      body: { query: `mutation { updateUser(id: "${id}", data: {password: "short1"}) { id } }` },
    })
    expect(JSON.stringify(graph.body.errors)).toContain('At least 8 characters.')
    const bulk = await desk.app.request('PATCH', `/api/users?where[id][equals]=${id}`, {
      as: desk.clinic.people.root,
      body: { password: '12345678' },
    })
    expect(bulk.body.errors[0]).toMatchObject({
      id,
      field: 'password',
      message: 'Not only digits.',
    })
  })

  it('speaks the language of the person', async () => {
    const { id } = await quinn()
    const ask = (language: string) =>
      desk.app.request('POST', `/api/users/${id}/set-password`, {
        as: desk.clinic.people.root,
        body: { password: 'short1' },
        headers: { 'accept-language': language },
      })
    expect((await ask('ar')).body.errors[0].message).toBe('8 أحرف على الأقل.')
    expect((await ask('es')).body.errors[0].message).toBe('Al menos 8 caracteres.')
  })

  it('wants fifteen characters of the two highest roles, unless a second factor is on', async () => {
    const auditor = await desk.person('auditing one', { role: 'audit_team', place: null })
    const ask = () =>
      desk.post(`/${auditor.id}/set-password`, { password: 'amber lamp 12' }, 'root')
    const refused = await ask()
    expect(refused.body.errors[0].message).toBe('At least 15 characters for this role.')
    await desk.app.sql.query(`update users set two_factor = 'on' where id = $1`, [auditor.id])
    expect(said(await ask())).toBe('200')
  })

  it('an administrator who types two different passwords is told beside the second', async () => {
    const answer = await desk.post(
      '',
      {
        username: 'typed.twice',
        role: 'nurse',
        organization: idOf('north'),
        password: passphrase,
        passwordConfirmation: 'other',
      },
      'root',
    )
    expect(said(answer)).toBe('400 invalid passwordConfirmation')
  })
})
