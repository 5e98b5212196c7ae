import { createSecretKey } from 'node:crypto'

import { exportJWK, generateKeyPair } from 'jose'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'
import { type Issuer, signToken, startIssuer } from '../support/issuer.ts'

let app: App
let clinic: Clinic
let issuer: Issuer

beforeAll(async () => {
  issuer = await startIssuer(['http://localhost:3000/api/users/oidc/callback'])
  app = await bootApp({
    EXTERNAL_AUTH_PROVIDER: 'firebase',
    EXTERNAL_AUTH_ISSUER: issuer.url,
    EXTERNAL_AUTH_AUDIENCE: issuer.clientId,
    EXTERNAL_AUTH_JWKS_URL: issuer.jwksUrl,
  })
  clinic = await openClinic(app)
}, 120_000)

afterAll(async () => {
  await app.close()
  await issuer.close()
})

const seconds = (ahead: number): number => Math.floor(Date.now() / 1000) + ahead

let caller = 0

/** Sends a token from an address of its own, so that no test spends another's attempts. */
const enter = (token: string, provider = 'firebase') => {
  caller += 1
  return app.request('POST', '/api/user/login_external', {
    body: { provider, token },
    headers: { 'x-client-ip': `10.1.${Math.floor(caller / 250)}.${caller % 250}` },
  })
}

const codeOf = (answer: { body: any }): string => answer.body.errors[0].code

const ines = {
  sub: 'ines-4711',
  email: 'Ines@Example.org',
  email_verified: true,
  given_name: 'Inés',
  family_name: 'Vega',
}

async function findUsers(condition: string, values: unknown[] = []) {
  const found = await app.sql.query(
    `select id, username, email, first_name, last_name, role, status, is_staff, is_superuser, organization_id,
      email_confirmed_at is not null as confirmed from users where ${condition}`,
    values,
  )
  return found.rows
}

const countUsers = async (): Promise<number> =>
  (await app.sql.query('select count(*)::int as n from users')).rows[0].n

const identitiesOf = async (externalId: string) =>
  (
    await app.sql.query(
      `select i.id, user_id, provider, last_used_at is not null as used from external_identities i where external_id = $1`,
      [externalId],
    )
  ).rows

describe('a person with a token of the configured provider', () => {
  it('gets an account of the lowest role at the first login and the same one later', async () => {
    const first = await enter(await issuer.sign(ines))
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({
      user: { email: 'ines@example.org', role: 'staff', organization: null, isStaff: false },
      token: expect.any(String),
      exp: expect.any(Number),
      mustChangePassword: false,
    })
    expect(first.headers.get('set-cookie')).toMatch(/^polyclinic-token=.*HttpOnly; SameSite=Lax/)
    expect(await findUsers(`email = 'ines@example.org'`)).toEqual([
      {
        id: first.body.user.id,
        username: 'ines@example.org',
        email: 'ines@example.org',
        first_name: 'Inés',
        last_name: 'Vega',
        role: 'staff',
        status: 'active',
        is_staff: false,
        is_superuser: false,
        organization_id: null,
        confirmed: true,
      },
    ])
    const me = await app.request('GET', '/api/users/me', { as: first.body.token })
    expect(me.body.user.id).toBe(first.body.user.id)
    await app.sql.query(
      `update external_identities set last_used_at = null where external_id = $1`,
      [ines.sub],
    )
    const again = await enter(await issuer.sign({ ...ines, email: 'moved@example.org' }))
    expect(again.body.user.id).toBe(first.body.user.id)
    expect(await identitiesOf(ines.sub)).toEqual([
      { id: expect.any(String), user_id: first.body.user.id, provider: 'firebase', used: true },
    ])
    const events = await app.sql.query(
      `select action, outcome from audit_events where subject_id = $1 and action <> 'create' order by action`,
      [first.body.user.id],
    )
    expect(events.rows).toEqual([
      { action: 'identity.linked', outcome: 'success' },
      { action: 'login.succeeded', outcome: 'success' },
      { action: 'login.succeeded', outcome: 'success' },
    ])
  })

  it('gets one account when the first login arrives ten times at once', async () => {
    const token = await issuer.sign({ ...ines, sub: 'twin', email: 'twin@example.org' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => enter(token)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(new Set(answers.map(({ body }) => body.user.id)).size).toBe(1)
    expect(await findUsers(`email = 'twin@example.org'`)).toHaveLength(1)
  })

  it('is let in although somebody else is signed in on the browser', async () => {
    const token = await issuer.sign({ ...ines, sub: 'guest', email: 'guest@example.org' })
    const answer = await app.request('POST', '/api/user/login_external', {
      as: clinic.people['north.nurse'],
      body: { provider: 'firebase', token },
    })
    expect(answer.status).toBe(200)
    expect(answer.body.user).toMatchObject({ email: 'guest@example.org', role: 'staff' })
  })

  it('brings names that can be stored, or none', async () => {
    const long = 'Maximiliana '.repeat(9)
    const claims = { sub: 'odd', email: 'odd@example.org', email_verified: true }
    await enter(await issuer.sign({ ...claims, given_name: long, family_name: 'Ve\u202Ega' }))
    const [stored] = await findUsers(`email = 'odd@example.org'`)
    expect(stored).toMatchObject({ first_name: long.slice(0, 50).trim(), last_name: null })
    await enter(
      await issuer.sign({
        ...claims,
        sub: 'odd2',
        email: 'two@example.org',
        name: 'Mona Ali Hassan',
      }),
    )
    expect((await findUsers(`email = 'two@example.org'`))[0]).toMatchObject({
      first_name: 'Mona',
      last_name: 'Ali Hassan',
    })
  })

  it('never becomes more than staff, whatever the token claims', async () => {
    const claims = { ...ines, sub: 'climber', email: 'climber@example.org', role: 'system_admin' }
    const organization = idOf('north')
    const { body } = await enter(await issuer.sign({ ...claims, isStaff: true, organization }))
    expect(body.user).toMatchObject({ role: 'staff', isStaff: false, organization: null })
  })
})

describe('a forged token', () => {
  const stranger = { sub: 'forger', email: 'forger@example.org', email_verified: true }

  it.each<[string, () => Promise<string>]>([
    [
      'signed with another key',
      async () => issuer.sign(stranger, { key: (await generateKeyPair('RS256')).privateKey }),
    ],
    [
      'signed with a key that the provider does not publish',
      async () => {
        const { privateKey } = await generateKeyPair('ES256')
        return issuer.sign(stranger, { alg: 'ES256', kid: 'mine', key: privateKey })
      },
    ],
    [
      'not signed at all',
      async () => {
        const [, payload = ''] = (await issuer.sign(stranger)).split('.')
        return `${Buffer.from('{"alg":"none","kid":"genuine"}').toString('base64url')}.${payload}.`
      },
    ],
    [
      'signed with the public key as a shared secret',
      async () => {
        const secret = createSecretKey(Buffer.from(JSON.stringify(issuer.publicKey)))
        return issuer.sign(stranger, { alg: 'HS256', key: secret })
      },
    ],
    [
      'that brings its own key along',
      async () => {
        const own = await generateKeyPair('RS256', { extractable: true })
        const payload = { ...stranger, iss: issuer.url, aud: issuer.clientId, exp: seconds(60) }
        const header = { alg: 'RS256', jwk: await exportJWK(own.publicKey) }
        const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
        const signed = await signToken(payload, {
          alg: 'RS256',
          kid: 'genuine',
          key: own.privateKey,
        })
        return `${encode(header)}.${signed.split('.').slice(1).join('.')}`
      },
    ],
    ['altered after signing', async () => (await issuer.sign(stranger)).replace(/\.(.)/, '.x$1')],
    ['for another audience', () => issuer.sign({ ...stranger, aud: 'another-clinic' })],
    ['of another issuer', () => issuer.sign({ ...stranger, iss: 'https://elsewhere.example' })],
    [
      'that has expired',
      () => issuer.sign({ ...stranger, iat: seconds(-900), exp: seconds(-120) }),
    ],
    ['without an expiry', () => issuer.sign({ ...stranger, exp: undefined })],
    ['that is not good yet', () => issuer.sign({ ...stranger, nbf: seconds(300) })],
    ['issued in the future', () => issuer.sign({ ...stranger, iat: seconds(300) })],
    ['issued hours ago', () => issuer.sign({ ...stranger, iat: seconds(-7300), exp: seconds(60) })],
    ['about nobody', () => issuer.sign({ ...stranger, sub: undefined })],
    ['about an empty name', () => issuer.sign({ ...stranger, sub: ' ' })],
    [
      'about a name that no row could hold',
      () => issuer.sign({ ...stranger, sub: 'x'.repeat(201) }),
    ],
    ['that is no token', () => Promise.resolve('../../etc/passwd')],
  ])('%s is refused like any other, and leaves nothing but a trace', async (_what, forge) => {
    const before = await countUsers()
    const refused = await enter(await forge())
    expect([refused.status, codeOf(refused)]).toEqual([401, 'invalid-credentials'])
    expect(refused.headers.get('set-cookie')).toBeNull()
    expect(await countUsers()).toBe(before)
  })

  it('is genuine with nothing changed, which the refusals above stand beside', async () => {
    expect((await enter(await issuer.sign(stranger))).status).toBe(200)
  })

  it('of a provider that is not configured is refused', async () => {
    const refused = await enter(await issuer.sign(stranger), 'google')
    expect([refused.status, codeOf(refused)]).toEqual([401, 'invalid-credentials'])
  })

  it('leaves a failed attempt without a subject in the trail', async () => {
    const count = async () =>
      (
        await app.sql.query(
          `select count(*)::int as n from audit_events where action = 'login.failed' and outcome = 'failure' and subject_id is null`,
        )
      ).rows[0].n
    const before = await count()
    await enter('a.b.c')
    expect(await count()).toBe(before + 1)
  })

  it('is malformed input when it is no text or too long', async () => {
    for (const token of [null, 7, {}, '', 'x'.repeat(9000)]) {
      const refused = await app.request('POST', '/api/user/login_external', {
        body: { provider: 'firebase', token },
      })
      expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'token'])
    }
  })
})

describe('an e-mail address that an account has', () => {
  it('joins nobody to the account, verified or not', async () => {
    const claims = { sub: 'doctor-elsewhere', email: 'NORTH.doctor@example.com' }
    const before = await countUsers()
    const unverified = await enter(await issuer.sign({ ...claims, email_verified: false }))
    expect([unverified.status, codeOf(unverified)]).toEqual([409, 'email-unverified'])
    const verified = await enter(await issuer.sign({ ...claims, email_verified: true }))
    expect([verified.status, codeOf(verified)]).toEqual([409, 'account-exists'])
    expect(await identitiesOf('doctor-elsewhere')).toEqual([])
    expect(await countUsers()).toBe(before)
  })

  it('is not told to those who have not proven it: an unknown address gets the same answer', async () => {
    const unknown = await enter(await issuer.sign({ sub: 'x1', email: 'nobody@example.org' }))
    const known = await enter(await issuer.sign({ sub: 'x2', email: 'north.doctor@example.com' }))
    const none = await enter(await issuer.sign({ sub: 'x3' }))
    const seen = [unknown, known, none].map(({ body, status }) => [status, body.errors])
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
    expect(seen[0]?.[0]).toBe(409)
    expect(await findUsers(`email = 'nobody@example.org'`)).toEqual([])
  })
})

describe('a person whose account is closed', () => {
  const claims = { sub: 'leaver', email: 'leaver@example.org', email_verified: true }
  let id: string

  beforeAll(async () => {
    id = (await enter(await issuer.sign(claims))).body.user.id
  })

  it('is told so after proving who they are, and gets in again once it is open', async () => {
    await app.sql.query(`update users set status = 'deactivated' where id = $1`, [id])
    const refused = await enter(await issuer.sign(claims))
    expect([refused.status, codeOf(refused)]).toEqual([401, 'account-deactivated'])
    await app.sql.query(`update users set status = 'active' where id = $1`, [id])
    expect((await enter(await issuer.sign(claims))).status).toBe(200)
  })

  it('does not get in while the organization is switched off', async () => {
    const south = idOf('south')
    await app.sql.query(`update users set organization_id = $2 where id = $1`, [id, south])
    await app.sql.query(`update organizations set is_active = false where id = $1`, [south])
    const refused = await enter(await issuer.sign(claims))
    expect([refused.status, codeOf(refused)]).toEqual([401, 'account-deactivated'])
    await app.sql.query(`update organizations set is_active = true where id = $1`, [south])
    expect((await enter(await issuer.sign(claims))).status).toBe(200)
  })
})

describe('what holds for passwords', () => {
  const claims = { sub: 'careful', email: 'careful@example.org', email_verified: true }
  let id: string

  beforeAll(async () => {
    id = (await enter(await issuer.sign(claims))).body.user.id
  })

  it('holds here: whoever has a second factor still has to show it', async () => {
    await app.sql.query(
      `insert into second_factors (user_id, sealed_secret, confirmed_at) values ($1, '\\x00', now())`,
      [id],
    )
    const asked = await enter(await issuer.sign(claims))
    expect([asked.status, codeOf(asked)]).toEqual([401, 'second-factor-required'])
    expect(asked.body).toMatchObject({ challenge: expect.any(String), methods: ['totp', 'email'] })
    expect(asked.headers.get('set-cookie')).toBeNull()
    await app.sql.query('delete from second_factors where user_id = $1', [id])
    expect((await enter(await issuer.sign(claims))).status).toBe(200)
  })

  it('holds here: a locked account stays locked', async () => {
    const lock = (attempts: number) =>
      app.sql.query(
        `insert into attempt_counters (key, attempts, window_ends_at)
         values (sha256($1::text::bytea), $2, now() + interval '10 minutes')
         on conflict (key) do update set attempts = excluded.attempts, window_ends_at = excluded.window_ends_at`,
        [id, attempts],
      )
    await lock(15)
    const locked = await enter(await issuer.sign(claims))
    expect([locked.status, codeOf(locked)]).toEqual([429, 'account-locked'])
    await lock(14)
    expect((await enter(await issuer.sign(claims))).status).toBe(200)
  })

  it('holds here: the thirty-first forgery from one address closes everything for it', async () => {
    const headers = { 'x-client-ip': '10.9.9.9' }
    const send = (token: string) =>
      app.request('POST', '/api/user/login_external', {
        body: { provider: 'firebase', token },
        headers,
      })
    for (let attempt = 0; attempt < 30; attempt += 1) expect((await send('a.b.c')).status).toBe(401)
    const genuine = await issuer.sign(claims)
    const throttled = await send(genuine)
    expect([throttled.status, codeOf(throttled)]).toEqual([429, 'throttled'])
    expect((await enter(genuine)).status).toBe(200)
  })
})

describe('linking', () => {
  const link = (as: { token: string }, token: string) =>
    app.request('POST', '/api/users/identities', { as, body: { provider: 'firebase', token } })

  it('lets a signed-in person come in with it from then on', async () => {
    const nurse = clinic.people['north.nurse']
    const token = await issuer.sign({ sub: 'nurse-phone', email: 'north.nurse@example.com' })
    expect((await enter(token)).status).toBe(409)
    const linked = await link(nurse, token)
    expect(linked.status).toBe(200)
    expect((await enter(token)).body.user.id).toBe(nurse.id)
    expect((await link(nurse, token)).body.id).toBe(linked.body.id)
    const events = await app.sql.query(
      `select changes, organization_id from audit_events where action = 'identity.linked' and subject_id = $1`,
      [nurse.id],
    )
    expect(events.rows).toEqual([
      { changes: { provider: { from: null, to: 'firebase' } }, organization_id: idOf('north') },
    ])
  })

  it('is refused when the login belongs to another person, is forged, or nobody is signed in', async () => {
    const token = await issuer.sign({ sub: 'nurse-phone' })
    const taken = await link(clinic.people['south.nurse'], token)
    expect([taken.status, codeOf(taken)]).toEqual([409, 'identity-taken'])
    const stranger = clinic.people['south.nurse']
    expect((await link(stranger, await issuer.sign({ sub: 'new', aud: 'another' }))).status).toBe(
      401,
    )
    expect((await link({ token: '' }, token)).status).toBe(401)
    expect((await identitiesOf('nurse-phone')).map((row) => row.user_id)).toEqual([
      idOf('north.nurse'),
    ])
  })

  it('belongs to a session, not to a program with a key', async () => {
    const path = `/api/users/${idOf('north.doctor')}/api-keys`
    const { body } = await app.request('POST', path, {
      as: clinic.people['north.doctor'],
      body: { name: 'a program' },
    })
    const refused = await app.request('POST', '/api/users/identities', {
      headers: { authorization: `users API-Key ${body.key}` },
      body: { provider: 'firebase', token: await issuer.sign({ sub: 'program' }) },
    })
    expect(refused.status).toBe(403)
    expect(await identitiesOf('program')).toEqual([])
  })
})

describe('unlinking', () => {
  const unlink = (as: { token: string }, id: string) =>
    app.request('DELETE', `/api/external-identities/${id}`, { as })

  it('ends that way in, and leaves a trace', async () => {
    const doctor = clinic.people['annex.doctor']
    const token = await issuer.sign({ sub: 'doctor-phone' })
    const { body } = await app.request('POST', '/api/users/identities', {
      as: doctor,
      body: { provider: 'firebase', token },
    })
    expect((await unlink(clinic.people['annex.nurse'], body.id)).status).toBe(404)
    expect((await unlink(doctor, body.id)).status).toBe(200)
    expect((await enter(token)).status).toBe(409)
    const events = await app.sql.query(
      `select changes from audit_events where action = 'identity.unlinked' and subject_id = $1`,
      [doctor.id],
    )
    expect(events.rows).toEqual([{ changes: { provider: { from: 'firebase', to: null } } }])
  })

  it('is refused for the only way in, until there is a password', async () => {
    const token = await issuer.sign({
      sub: 'only',
      email: 'only@example.org',
      email_verified: true,
    })
    const { body } = await enter(token)
    const [identity] = await identitiesOf('only')
    const refused = await unlink(body, identity.id)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'only-way-in'])
    await app.sql.query(
      `insert into user_credentials (user_id, salt, hash) values ($1, 'x', 'y')`,
      [body.user.id],
    )
    expect((await unlink(body, identity.id)).status).toBe(200)
  })

  it('of two ways at once leaves one', async () => {
    const token = await issuer.sign({
      sub: 'two-1',
      email: 'both@example.org',
      email_verified: true,
    })
    const { body } = await enter(token)
    await app.request('POST', '/api/users/identities', {
      as: body,
      body: { provider: 'firebase', token: await issuer.sign({ sub: 'two-2' }) },
    })
    const ids = [...(await identitiesOf('two-1')), ...(await identitiesOf('two-2'))].map(
      ({ id }) => id,
    )
    const answers = await Promise.all(ids.map((id) => unlink(body, id)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('is an administrator’s right too, even of the only way in', async () => {
    const token = await issuer.sign({
      sub: 'shut',
      email: 'shut@example.org',
      email_verified: true,
    })
    await enter(token)
    const [identity] = await identitiesOf('shut')
    expect((await unlink(clinic.people['north.admin'], identity.id)).status).toBe(404)
    expect((await unlink(clinic.people.root, identity.id)).status).toBe(200)
  })
})
