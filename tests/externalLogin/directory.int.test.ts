import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'
import { type Directory, startDirectory } from '../support/directory.ts'

let app: App
let clinic: Clinic
let directory: Directory

/** The password that the product's own hash below is of. */
const LOCAL = 'a quiet harbour'
const secret = 'what only Lena knows'

beforeAll(async () => {
  directory = await startDirectory([
    {
      uid: 'lena',
      givenName: 'Lena',
      sn: 'Berg',
      mail: 'Lena.Berg@clinic.org',
      userPassword: secret,
    },
    { uid: 'plain', sn: 'Plain', userPassword: secret },
    { uid: 'first', sn: 'Same', mail: 'shared@clinic.org', userPassword: secret },
    { uid: 'second', sn: 'Same', mail: 'shared@clinic.org', userPassword: secret },
    { uid: 'third', sn: 'Same', mail: 'shared@clinic.org', userPassword: secret },
    { uid: 'dr', sn: 'Doctor', mail: 'north.doctor@example.com', userPassword: secret },
    { uid: 'north.nurse', sn: 'Nurse', mail: 'nurse@elsewhere.org', userPassword: secret },
    { uid: 'annex', sn: 'Annex', mail: 'annex@clinic.org', userPassword: secret },
    { uid: 'guessed', sn: 'Guessed', mail: 'guessed@clinic.org', userPassword: secret },
  ])
  app = await bootApp(directory.settings)
  clinic = await openClinic(app)
  const { hashPassword } = await import('../../src/services/accounts/passwordHash.ts')
  const { hash, salt } = await hashPassword(LOCAL)
  await app.sql.query(
    `insert into user_credentials (user_id, salt, hash) select id, $1, $2 from users where username in ('south.doctor', 'annex.doctor')`,
    [salt, hash],
  )
}, 300_000)

afterAll(async () => {
  await app.close()
  await directory.close()
})

let caller = 0

const enter = (identifier: string, password: string) => {
  caller += 1
  return app.request('POST', '/api/users/login', {
    body: { identifier, password },
    headers: { 'x-client-ip': `10.3.0.${caller}` },
  })
}

const codeOf = (answer: { body: any }): string => answer.body.errors[0].code

const countUsers = async (): Promise<number> =>
  (await app.sql.query('select count(*)::int as n from users')).rows[0].n

/** As if somebody had typed fourteen wrong passwords just now. */
const countFourteen = (target: string) =>
  app.sql.query(
    `insert into attempt_counters (key, attempts, window_ends_at) values (sha256($1::text::bytea), 14, now() + interval '10 minutes')`,
    [target],
  )

describe('a person of the directory', () => {
  it('gets an account of the lowest role at the first sign-in and the same one later, by any of their names', async () => {
    const first = await enter('lena', secret)
    expect(first.status).toBe(200)
    expect(first.body.user).toMatchObject({
      username: 'lena',
      email: 'lena.berg@clinic.org',
      firstName: 'Lena',
      lastName: 'Berg',
      role: 'staff',
      isStaff: false,
      organization: null,
    })
    for (const name of ['LENA', 'lena.berg@clinic.org', ' lena '])
      expect((await enter(name, secret)).body.user.id).toBe(first.body.user.id)
    const linked = await app.sql.query(
      `select provider, external_id ~ '^[0-9a-f-]{36}$' as lasting, last_used_at is not null as used from external_identities where user_id = $1`,
      [first.body.user.id],
    )
    expect(linked.rows).toEqual([{ provider: 'ldap', lasting: true, used: true }])
    const stored = await app.sql.query(`select 1 from user_credentials where user_id = $1`, [
      first.body.user.id,
    ])
    expect(stored.rows).toEqual([])
  })

  it('needs no e-mail address', async () => {
    expect((await enter('plain', secret)).body.user).toMatchObject({
      username: 'plain',
      email: null,
    })
  })

  it('gets one account when the first sign-in arrives five times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter('annex', secret)))
    expect(new Set(answers.map(({ body }) => body.user.id)).size).toBe(1)
  })

  it('does not get in once deactivated here, and is told so only with the right password', async () => {
    const { body } = await enter('lena', secret)
    await app.sql.query(`update users set status = 'deactivated' where id = $1`, [body.user.id])
    expect(codeOf(await enter('lena', secret))).toBe('account-deactivated')
    expect(codeOf(await enter('lena', 'wrong'))).toBe('invalid-credentials')
    await app.sql.query(`update users set status = 'active' where id = $1`, [body.user.id])
    expect((await enter('lena', secret)).status).toBe(200)
  })

  it.each([
    ['a wrong password', 'lena', 'wrong'],
    ['no password, which the directory itself takes for a visit', 'lena', ''],
    ['an unknown name', 'nobody-at-all', secret],
    ['a pattern instead of a name', 'le*', secret],
    ['a filter instead of a name', 'lena)(objectClass=*', secret],
    ['a filter that closes another', '*)(|(uid=*', secret],
    ['a name that several share', 'shared@clinic.org', secret],
    ['characters that no name has', 'le\u200bna', secret],
  ])('with %s is refused alike, and gets no account', async (_what, name, password) => {
    const before = await countUsers()
    const refused = await enter(name, password)
    expect([refused.status, codeOf(refused)]).toEqual([401, 'invalid-credentials'])
    expect(await countUsers()).toBe(before)
  })

  it('is locked after fifteen wrong passwords, like everybody', async () => {
    await countFourteen('identifier:guessed')
    expect((await enter('guessed', 'wrong')).status).toBe(401)
    const locked = await enter('guessed', secret)
    expect([locked.status, codeOf(locked)]).toEqual([429, 'account-locked'])
  })
})

describe('an account that the directory does not lead to', () => {
  it('is not opened by the password of an entry with the same name', async () => {
    expect((await enter('north.nurse', secret)).status).toBe(401)
    expect((await enter('nurse@elsewhere.org', secret)).status).toBe(409)
  })

  it('is not opened by an entry with the same e-mail address; its holder is told to link it', async () => {
    const before = await countUsers()
    const refused = await enter('dr', secret)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'account-exists'])
    expect((await enter('north.doctor@example.com', secret)).status).toBe(401)
    expect(await countUsers()).toBe(before)
  })

  it('is opened by the directory once its holder has linked it', async () => {
    const link = (as: { token: string }, password: string) =>
      app.request('POST', '/api/users/identities', {
        as,
        body: { provider: 'ldap', identifier: 'dr', password },
      })
    const doctor = clinic.people['north.doctor']
    expect((await link(doctor, 'wrong')).status).toBe(401)
    expect((await link(doctor, secret)).status).toBe(200)
    expect((await enter('dr', secret)).body.user.id).toBe(doctor.id)
    expect((await enter('north.doctor@example.com', secret)).body.user.id).toBe(doctor.id)
    const taken = await link(clinic.people['south.nurse'], secret)
    expect([taken.status, codeOf(taken)]).toEqual([409, 'identity-taken'])
  })

  it('is opened by its own password', async () => {
    expect((await enter('south.doctor', LOCAL)).body.user.id).toBe(idOf('south.doctor'))
  })
})

describe('while the directory is away', () => {
  beforeAll(() => directory.stop())
  afterAll(() => directory.start())

  it('local passwords open their accounts', async () => {
    expect((await enter('south.doctor', LOCAL)).status).toBe(200)
  })

  it('everything else is answered alike, so that nothing shows who has an account', async () => {
    const answers = [
      await enter('lena', secret),
      await enter('nobody-at-all', secret),
      await enter('south.doctor', 'wrong'),
    ]
    for (const answer of answers) {
      expect([answer.status, codeOf(answer)]).toEqual([503, 'unavailable'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
  })

  it('guessing a local password counts all the same', async () => {
    await countFourteen(idOf('annex.doctor'))
    expect((await enter('annex.doctor', 'wrong')).status).toBe(503)
    const locked = await enter('annex.doctor', LOCAL)
    expect([locked.status, codeOf(locked)]).toEqual([429, 'account-locked'])
  })
})
