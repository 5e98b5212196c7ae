import { idOf } from '../support/clinic.ts'
import { openSignIn, password, type SignInFixture } from './signInFixture.ts'

let fixture: SignInFixture

beforeAll(async () => {
  fixture = await openSignIn()
})

afterAll(() => fixture.app.close())

const doors = ['rest', 'graphql'] as const
let address = 0
/** Addresses that nobody else uses, so that none is throttled. */
const elsewhere = () => `10.1.${(address += 1)}.1`

/** So many wrong passwords, each from another address. */
async function fail(times: number, identifier: string, door: (typeof doors)[number] = 'rest') {
  const answers = []
  for (let n = 0; n < times; n += 1)
    answers.push(await fixture[door](identifier, 'wrong one', { ip: elsewhere() }))
  return answers
}

describe.each(doors)('somebody who guesses passwords over %s', (door) => {
  it('is told fifteen times that it was wrong, then that the account is locked, even with the right one', async () => {
    const id = await fixture.person(`guessed.${door}`)
    const answers = await fail(15, `guessed.${door}`, door)
    expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual(
      Array.from({ length: 15 }, () => '401 invalid-credentials'),
    )
    const locked = await fixture[door](`guessed.${door}`, password, { ip: elsewhere() })
    expect([locked.status, locked.code]).toEqual([429, 'account-locked'])
    expect(JSON.stringify(locked.body)).toContain('in 15 min')
    expect(locked.retryAfter).toBeGreaterThan(14 * 60)
    expect(locked.retryAfter).toBeLessThanOrEqual(15 * 60)
    const mirrored = await fixture.app.sql.query(
      `select locked_until - now() as left from users where id = $1 and locked_until > now() + interval '14 minutes'`,
      [id],
    )
    expect(mirrored.rowCount).toBe(1)
    const events = await fixture.events(id)
    expect(events.filter((action) => action === 'login.failed')).toHaveLength(15)
    expect(events.filter((action) => action === 'account.locked')).toHaveLength(1)
    const mails = await fixture.app.sql.query(
      `select "to" from messages where about = $1 and template = 'account-locked'`,
      [`users/${id}`],
    )
    expect(mails.rows).toEqual([{ to: `guessed.${door}@example.com` }])
  }, 60_000)
})

describe('the person whose account was guessed at', () => {
  it('comes in once the minutes have passed, and starts from zero', async () => {
    const id = await fixture.person('patient.one')
    await fixture.failed(id, 14)
    await fail(1, 'patient.one')
    expect((await fixture.rest('patient.one', password, { ip: elsewhere() })).status).toBe(429)
    await fixture.age(14)
    expect((await fixture.rest('patient.one', password, { ip: elsewhere() })).status).toBe(429)
    await fixture.age(1)
    expect((await fixture.rest('patient.one', password, { ip: elsewhere() })).status).toBe(200)
    const left = await fixture.app.sql.query('select locked_until from users where id = $1', [id])
    expect(left.rows).toEqual([{ locked_until: null }])
    await fail(1, 'patient.one')
    expect(await fixture.attempts(id)).toBe(1)
  })

  it('comes in when the lock is taken back in the row, or its end is over there, and not before', async () => {
    const move = (name: string, end: string) =>
      fixture.app.sql.query(
        `update users set locked_until = ${end} where username = $1 and locked_until is not null`,
        [name],
      )
    for (const [name, end] of [
      ['ended', `now() - interval '1 second'`],
      ['taken.back', 'null'],
    ] as const) {
      await fixture.failed(await fixture.person(name), 14)
      await fail(1, name)
      await move(name, `locked_until - interval '1 minute'`)
      expect((await fixture.rest(name, password, { ip: elsewhere() })).status).toBe(429)
      await move(name, end)
      expect((await fixture.rest(name, password, { ip: elsewhere() })).status).toBe(200)
    }
  })

  it('comes in after fourteen failures, which are then forgotten', async () => {
    const id = await fixture.person('nearly')
    await fixture.failed(id, 14)
    expect((await fixture.rest('nearly', password, { ip: elsewhere() })).status).toBe(200)
    expect(await fixture.attempts(id)).toBe(0)
  })

  it('is not locked by failures of which the first are long ago', async () => {
    const id = await fixture.person('forgetful')
    await fixture.failed(id, 14)
    await fixture.age(15)
    await fail(2, 'forgetful')
    expect(await fixture.attempts(id)).toBe(2)
  })

  it('is locked on every door at once, by username and by e-mail', async () => {
    const id = await fixture.person('many.names')
    await fixture.failed(id, 13)
    await fail(1, 'many.names')
    await fail(1, ' Many.Names@Example.com ', 'graphql')
    expect((await fixture.rest('many.names', password, { ip: elsewhere() })).status).toBe(429)
    const { code } = await fixture.graphql('many.names@example.com', password, { ip: elsewhere() })
    expect(code).toBe('account-locked')
    const { token: as } = await fixture.clinic.openSession(id)
    const change = { currentPassword: password, newPassword: 'twelve green horses' }
    expect((await fixture.post('/change-password', change, { as })).code).toBe('account-locked')
  })

  it('is unlocked by an administrator', async () => {
    const id = await fixture.person('freed')
    await fixture.failed(id, 14)
    await fail(1, 'freed')
    const as = fixture.clinic.people['north.admin'].token
    expect((await fixture.post(`/${id}/unlock`, {}, { as })).status).toBe(200)
    expect((await fixture.rest('freed', password, { ip: elsewhere() })).status).toBe(200)
  })

  it('is locked as the own organization has it', async () => {
    await fixture.set('south', { max_login_attempts: 3, lock_minutes: 40 })
    await fixture.person('of.south', { organization_id: idOf('south') })
    expect((await fail(3, 'of.south')).map(({ status }) => status)).toEqual([401, 401, 401])
    const locked = await fixture.rest('of.south', password, { ip: elsewhere() })
    expect(locked.status).toBe(429)
    expect(locked.body.errors[0].message).toContain('in 40 min')
  })
})

describe('an identifier that names nobody', () => {
  it('is answered and locked like one that does', async () => {
    const id = await fixture.person('somebody')
    await fixture.failed(id, 14)
    await fixture.failed('identifier:nobody.at.all', 14)
    const plain = ({ status, body }: (typeof known)[number]) => ({ status, errors: body.errors })
    const known = await fail(3, 'somebody')
    const unknown = await fail(3, 'nobody.at.all')
    expect(known.map(({ code }) => code)).toEqual([
      'invalid-credentials',
      'account-locked',
      'account-locked',
    ])
    expect(unknown.map(plain)).toEqual(known.map(plain))
    const trail = await fixture.app.sql.query(
      `select action, count(*)::int from audit_events where subject_id is null and actor_id is null
        and action in ('login.failed', 'account.locked') group by 1 order by 1`,
    )
    expect(trail.rows).toEqual([
      { action: 'account.locked', count: 1 },
      { action: 'login.failed', count: 1 },
    ])
  }, 60_000)

  it('is one with an invited person and one without a password', async () => {
    await fixture.person('invited.one', { status: 'invited' })
    const invited = await fixture.rest('invited.one', password, { ip: elsewhere() })
    const unknown = await fixture.rest('not.there', password, { ip: elsewhere() })
    expect([invited.status, invited.body.errors]).toEqual([401, unknown.body.errors])
  })
})

describe('forty wrong passwords at once', () => {
  it.each(['known', 'unknown'])(
    'are exact for an identifier that is %s',
    async (kind) => {
      if (kind === 'known') await fixture.person('stormed.known')
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          fixture[doors[n % 2] ?? 'rest'](`stormed.${kind}`, 'wrong one', { ip: elsewhere() }),
        ),
      )
      const count = (status: number) => answers.filter((answer) => answer.status === status).length
      expect([count(401), count(429)]).toEqual([15, 25])
    },
    60_000,
  )

  it('do not keep eighteen right ones at once from coming in', async () => {
    await fixture.person('popular')
    const answers = await Promise.all(
      Array.from({ length: 18 }, () => fixture.rest('popular', password, { ip: '10.9.9.9' })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 18 }, () => 200))
  }, 60_000)
})

const noChallenge = { challenge: 'x'.repeat(40), code: '000000' }

describe('an address', () => {
  it('has thirty refusals, then none of its attempts is looked at, and others go on', async () => {
    await fixture.person('neighbour')
    const ip = '10.200.0.1'
    await fixture.failed(`address:${ip}`, 20)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => fixture.rest(`sprayed.${n}`, 'wrong one', { ip })),
    )
    const count = (code: string) => answers.filter((answer) => answer.code === code).length
    expect([count('invalid-credentials'), count('throttled')]).toEqual([10, 10])
    const right = await fixture.graphql('neighbour', password, { ip })
    expect([right.status, right.code]).toEqual([429, 'throttled'])
    expect(right.retryAfter).toBeGreaterThan(14 * 60)
    expect((await fixture.rest('neighbour', password, { ip: '10.200.0.2' })).status).toBe(200)
    await fixture.age(15)
    expect((await fixture.rest('neighbour', password, { ip })).status).toBe(200)
  }, 60_000)

  it('that is throttled locks nobody out', async () => {
    await fixture.person('bystander')
    const ip = '10.200.0.3'
    await fixture.failed(`address:${ip}`, 30)
    for (let n = 0; n < 16; n += 1)
      expect((await fixture.rest('bystander', 'wrong one', { ip })).code).toBe('throttled')
    expect((await fixture.rest('bystander', password, { ip: elsewhere() })).status).toBe(200)
  }, 60_000)

  it('is not another one because the client says so', async () => {
    await fixture.failed('address:10.200.0.9', 30)
    const headers = { 'x-forwarded-for': '10.200.0.10', forwarded: 'for=10.200.0.10' }
    const answer = await fixture.rest('ghost.three', 'wrong one', { ip: '10.200.0.9', headers })
    expect(answer.code).toBe('throttled')
  })

  it('that is throttled uses no link, no code and no patient’s name either', async () => {
    const ip = '10.200.0.11'
    await fixture.failed(`address:${ip}`, 30)
    const token = 'u4Zs0example0example0example0example0aaa'
    const doors: [string, object][] = [
      ['/two-factor/challenge', noChallenge],
      ['/patient-login', { phone: '01001234567', username: 'mona', organization: 'north' }],
      ['/patient-login/verify', noChallenge],
      ['/reset-password', { token, password }],
      ['/activate', { token, password }],
      ['/check-link', { token, purpose: 'activation' }],
    ]
    for (const [path, body] of doors) {
      const there = await fixture.post(path, body, { ip })
      expect([path, there.status, there.code]).toEqual([path, 429, 'throttled'])
      expect([path, (await fixture.post(path, body, { ip: elsewhere() })).status]).not.toEqual([
        path,
        429,
      ])
    }
  })

  it('of the newer kind stands for its whole network', async () => {
    const tokens = []
    for (let n = 1; n <= 30; n += 1) {
      const ip = `2001:db8:1:2:${n.toString(16)}::1`
      tokens.push((await fixture.post('/two-factor/challenge', noChallenge, { ip })).status)
    }
    expect(new Set(tokens)).toEqual(new Set([401]))
    const next = await fixture.rest('ghost', 'wrong one', { ip: '2001:db8:1:2:ffff::9' })
    expect(next.code).toBe('throttled')
    expect((await fixture.rest('ghost.two', 'wrong one', { ip: '2001:db8:1:3::1' })).status).toBe(
      401,
    )
  }, 60_000)

  it('gets through with right passwords as often as it likes', async () => {
    await fixture.person('regular')
    await fixture.failed('address:10.200.0.4', 28)
    for (let n = 0; n < 4; n += 1)
      expect((await fixture.rest('regular', password, { ip: '10.200.0.4' })).status).toBe(200)
    expect(await fixture.attempts('address:10.200.0.4')).toBe(28)
  }, 60_000)
})
