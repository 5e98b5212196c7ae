import pg from 'pg'

import { clock } from '../../src/lib/clock.ts'
import { idOf } from '../support/clinic.ts'
import { openSignIn, password, type SignInFixture } from './signInFixture.ts'

let fixture: SignInFixture
let heard: { text: string; name?: string }[] | null = null
const realNow = clock.now

beforeAll(async () => {
  const send = Reflect.get(pg.Client.prototype, 'query')
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...args: any[]) {
      heard?.push(typeof args[0] === 'string' ? { text: args[0] } : args[0])
      return Reflect.apply(send, this, args)
    },
  })
  fixture = await openSignIn()
})

afterEach(() => {
  clock.now = realNow
  heard = null
})

afterAll(() => fixture.app.close())

const get = (path: string, as: string, headers: Record<string, string> = {}) =>
  fixture.app.request('GET', `/api${path}`, { as, headers })
const later = (minutes: number) => {
  clock.now = () => new Date(realNow().getTime() + minutes * 60_000)
}
/** A note that no request waits for arrives a little later. */
async function seenAt(session: string, isThere: (at: Date) => boolean): Promise<boolean> {
  for (let round = 0; round < 200; round += 1) {
    const found = await fixture.app.sql.query<{ at: Date }>(
      'select last_seen_at as at from login_sessions where id = $1',
      [session],
    )
    if (found.rows[0] && isThere(found.rows[0].at)) return true
  }
  return false
}
const sessionsOf = async (id: string) =>
  (
    await fixture.app.sql.query(
      'select id, last_seen_at from login_sessions where user_id = $1 order by created_at',
      [id],
    )
  ).rows

describe('who leaves the screen alone', () => {
  it('is signed out after thirty minutes, and not before', async () => {
    const id = await fixture.person('idle')
    const { token } = await fixture.clinic.openSession(id)
    later(29)
    // Nothing is noted, so that the half hour is counted from the sign-in.
    expect((await get('/patients', token, { 'x-background': '1' })).status).toBe(200)
    later(30.1)
    expect((await get('/patients', token)).status).toBe(401)
    expect((await get('/users/me', token)).body.user).toBeNull()
  })

  it('is signed out when the own organization wants it', async () => {
    await fixture.set('south', { idle_minutes: 5 })
    const id = await fixture.person('idle.south', { organization_id: idOf('south') })
    const { token } = await fixture.clinic.openSession(id)
    later(4.9)
    expect((await get('/patients', token, { 'x-background': '1' })).status).toBe(200)
    later(5.1)
    expect((await get('/patients', token)).status).toBe(401)
  })
})

describe('who works', () => {
  it('stays signed in; it is noted once a minute, and pages that ask by themselves do not count', async () => {
    const id = await fixture.person('busy')
    const { session, token } = await fixture.clinic.openSession(id)
    const start = realNow().getTime()
    later(20)
    await get('/patients', token)
    expect(await seenAt(session, (at) => at.getTime() >= start + 20 * 60_000)).toBe(true)
    later(20.5)
    heard = []
    await get('/patients', token)
    later(45)
    expect((await get('/patients', token, { 'x-background': '1' })).status).toBe(200)
    expect(heard.filter(({ text }) => text.startsWith('update login_sessions'))).toEqual([])
    later(50.1)
    expect((await get('/patients', token)).status).toBe(401)
  })

  it('is signed out when the session is older than seven days, whatever its end says', async () => {
    const id = await fixture.person('old session')
    const { session, token } = await fixture.clinic.openSession(id)
    const opened = (ago: string) =>
      fixture.clinic.quietly(
        `update login_sessions set created_at = now() - $2::interval where id = $1`,
        [session, ago],
      )
    await opened('6 days 23 hours')
    expect((await get('/patients', token)).status).toBe(200)
    await opened('7 days 1 minute')
    expect((await get('/patients', token)).status).toBe(401)
  })

  it('is signed out after twelve hours all the same, and cannot renew beyond seven days', async () => {
    const id = await fixture.person('tireless')
    const opened = (await fixture.rest('tireless', password)).body
    const [{ id: session }] = await sessionsOf(id)
    const lives = new Date(opened.exp * 1000).getTime() - Date.now()
    expect(Math.round(lives / 60_000)).toBe(12 * 60)
    await fixture.clinic.quietly(
      `update login_sessions set created_at = now() - interval '6 days 20 hours' where id = $1`,
      [session],
    )
    const renewed = await fixture.post('/refresh-token', {}, { as: opened.token })
    const left = new Date(renewed.body.exp * 1000).getTime() - Date.now()
    expect(Math.round(left / 60_000)).toBe(4 * 60)
    await fixture.clinic.quietly(
      `update login_sessions set expires_at = now() - interval '1 second' where id = $1`,
      [session],
    )
    expect((await get('/patients', renewed.body.token)).status).toBe(401)
  })
})

describe('the own sessions', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'

  it('are told of at the next sign-in, over both doors', async () => {
    await fixture.person('watchful')
    const first = await fixture.rest('watchful', password, {
      ip: '10.0.0.7',
      headers: { 'user-agent': firefox },
    })
    expect(first.body.previousLogin).toBeNull()
    const second = await fixture.rest('watchful', password, { ip: '10.0.0.8' })
    expect(second.body.previousLogin).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      ip: '10.0.0.7',
      device: 'Firefox on Linux',
    })
    const third = await fixture.graphql('watchful', password)
    expect(third.body.previousLogin.ip).toBe('10.0.0.8')
  })

  it('are listed with address and device, and end one by one, at once', async () => {
    const id = await fixture.person('tidy')
    const other = await fixture.person('untidy')
    const headers = { 'user-agent': firefox }
    const first = (await fixture.rest('tidy', password, { ip: '10.0.0.7', headers })).body.token
    const second = (await fixture.rest('tidy', password, { ip: '10.0.0.8' })).body.token
    const strange = (await fixture.rest('untidy', password)).body.token
    const list = (await get('/login-sessions?sort=createdAt', second)).body.docs
    expect(list.map(({ ip, user }: any) => [ip, user])).toEqual([
      ['10.0.0.7', id],
      ['10.0.0.8', id],
    ])
    expect(list[0].userAgent).toBe(firefox)
    const end = (session: string, as: string) =>
      fixture.app.request('DELETE', `/api/login-sessions/${session}`, { as })
    expect((await end(list[0].id, strange)).status).toBe(404)
    expect((await get('/users/me', first)).body.user.id).toBe(id)
    expect((await end(list[0].id, second)).status).toBe(200)
    expect((await get('/users/me', first)).body.user).toBeNull()
    expect((await get('/patients', first)).status).toBe(401)
    expect((await get('/patients', second)).status).toBe(200)
    expect((await get('/users/me', strange)).body.user.id).toBe(other)
  })
})

describe('what is decided about a person', () => {
  it.each([
    ['a deactivation', `update users set status = 'deactivated' where id = $1`, 401],
    ['a demotion', `update users set role = 'receptionist' where id = $1`, 403],
    ['a revocation', `update login_sessions set revoked_at = now() where user_id = $1`, 401],
    [
      'a forced change of password',
      `update users set must_change_password = true where id = $1`,
      403,
    ],
    [
      'the end of the organization',
      `update organizations set is_active = false where id = (select organization_id from users where id = $1)`,
      401,
    ],
  ])('as by %s, is felt by every request that begins after it', async (name, statement, status) => {
    const place = idOf('annex')
    const id = await fixture.person(`struck.by.${name}`, { organization_id: place })
    const { token } = await fixture.clinic.openSession(id)
    expect((await get('/diagnoses', token)).status).toBe(200)
    const before = Promise.all(Array.from({ length: 5 }, () => get('/diagnoses', token)))
    await fixture.clinic.quietly(statement, [id])
    const after = await Promise.all(Array.from({ length: 5 }, () => get('/diagnoses', token)))
    expect(after.map((answer) => answer.status)).toEqual(Array.from({ length: 5 }, () => status))
    for (const answer of await before) expect([200, status]).toContain(answer.status)
    await fixture.clinic.quietly('update organizations set is_active = true where id = $1', [place])
  })

  it('holds against a sign-in at the same moment: no session is left of a deactivated person', async () => {
    const root = fixture.clinic.people.root.token
    for (let round = 0; round < 4; round += 1) {
      const name = `raced.${round}`
      const id = await fixture.person(name)
      const [opened] = await Promise.all([
        fixture.rest(name, password, { ip: `10.3.${round}.1` }),
        fixture.app.request('PATCH', `/api/users/${id}`, {
          as: root,
          body: { status: 'deactivated' },
        }),
      ])
      const token = opened.body?.token
      if (token) expect((await get('/patients', token)).status).toBe(401)
      const open = await fixture.app.sql.query(
        'select 1 from login_sessions where user_id = $1 and revoked_at is null',
        [id],
      )
      expect(open.rowCount).toBe(0)
    }
  })
})

describe('the check of a session', () => {
  it('is one statement, and each row in it is found by an index', async () => {
    const id = await fixture.person('measured')
    const { token, session } = await fixture.clinic.openSession(id)
    await get('/users/me', token)
    heard = []
    expect((await get('/users/me', token)).body.user.id).toBe(id)
    const statements = heard
    heard = null
    expect(statements).toHaveLength(1)
    const client = await fixture.app.sql.connect()
    // Small tables are read as a whole whatever the indexes; here they may not.
    await client.query('set enable_seqscan = off')
    const values = [session, new Date().toISOString()]
    const plan = await client.query(`explain (format json) ${statements[0]?.text}`, values)
    client.release(true)
    expect(JSON.stringify(plan.rows[0])).not.toContain('Seq Scan')
  })
})

describe('a refused sign-in', () => {
  it('does the same work for known, invited, passwordless and unknown people', async () => {
    await fixture.person('known.one')
    await fixture.person('not.yet', { status: 'invited' })
    const plain = await fixture.person('without.password')
    await fixture.clinic.quietly('delete from user_credentials where user_id = $1', [plain])
    const works: Record<string, string[]> = {}
    for (const name of ['warm.up', 'known.one', 'not.yet', 'without.password', 'nobody.here']) {
      heard = []
      expect((await fixture.rest(name, 'wrong one', { ip: `10.4.0.${name.length}` })).status).toBe(
        401,
      )
      works[name] = heard.map(({ text }) => text.trim().split(/\s+/).slice(0, 3).join(' '))
      heard = null
    }
    for (const name of ['not.yet', 'without.password', 'nobody.here'])
      expect([name, works[name]]).toEqual([name, works['known.one']])
    expect(works['known.one']?.length).toBeGreaterThan(2)
  })
})

describe('the policy of passwords', () => {
  it('asks fifteen characters of an administrator without a second factor, whatever a client claims', async () => {
    const as = fixture.clinic.people.root.token
    const make = (body: object) => fixture.app.request('POST', '/api/users', { as, body })
    const short = { password: 'Calm-Har-9', twoFactor: 'on', role: 'audit_team' }
    const refused = await make({ ...short, username: 'claims.much' })
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'password'])
    const long = await make({ ...short, username: 'says.true', password: 'Calm-Harbour-3391' })
    expect([long.status, long.body.doc?.twoFactor]).toEqual([201, 'off'])
  })
})
