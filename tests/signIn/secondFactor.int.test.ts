import { generateSync } from 'otplib'

import { clock } from '../../src/lib/clock.ts'
import { idOf } from '../support/clinic.ts'
import { readCodes } from './readCode.ts'
import { openSignIn, password, type SignInFixture } from './signInFixture.ts'

let fixture: SignInFixture
const realNow = clock.now

beforeAll(async () => {
  fixture = await openSignIn()
})

afterEach(() => {
  clock.now = realNow
})

afterAll(() => fixture.app.close())

/** The code that the app shows, some steps of half a minute from now. */
const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(clock.now().getTime() / 1000) + steps * 30 })

/** A person whose second factor is on; the code that confirmed it was an earlier one. */
async function withSecondFactor(name: string, columns: Record<string, unknown> = {}) {
  const id = await fixture.person(name, columns)
  const { token } = await fixture.clinic.openSession(id)
  const begun = await fixture.post('/two-factor/setup', {}, { as: token })
  const { secret } = begun.body
  const done = await fixture.post(
    '/two-factor/confirm',
    { code: codeOf(secret, -1) },
    { as: token },
  )
  return { id, token, secret, recoveryCodes: done.body.recoveryCodes as string[] }
}

const challengeOf = async (name: string): Promise<string> =>
  (await fixture.rest(name, password)).body.challenge

describe('a doctor who sets up a second factor', () => {
  it('reads the secret, is refused with a wrong code, and gets ten recovery codes with a right one', async () => {
    const id = await fixture.person('beginner')
    const { token: as } = await fixture.clinic.openSession(id)
    const state = async () =>
      (await fixture.app.request('GET', '/api/users/two-factor', { as })).body
    expect(await state()).toEqual({ state: 'off', recoveryCodesLeft: 0 })
    const begun = await fixture.post('/two-factor/setup', {}, { as })
    expect(begun.body.otpauthUrl).toMatch(/^otpauth:\/\/totp\/Polyclinic:beginner%40example\.com\?/)
    expect(begun.body.otpauthUrl).toContain(begun.body.secret)
    expect((await state()).state).toBe('pending')
    expect((await fixture.rest('beginner', password)).status).toBe(200)
    const wrong = await fixture.post('/two-factor/confirm', { code: '000000' }, { as })
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'code'])
    const right = await fixture.post(
      '/two-factor/confirm',
      { code: codeOf(begun.body.secret) },
      { as },
    )
    expect(new Set(right.body.recoveryCodes).size).toBe(10)
    expect(await state()).toEqual({ state: 'on', recoveryCodesLeft: 10 })
    expect((await fixture.post('/two-factor/setup', {}, { as })).status).toBe(409)
    const stored = await fixture.app.sql.query(
      'select sealed_secret from second_factors where user_id = $1',
      [id],
    )
    expect(stored.rows[0].sealed_secret.toString('latin1')).not.toContain(begun.body.secret)
    expect(await fixture.events(id)).toContain('second-factor.enabled')
  })

  it('shows the password when the session is old', async () => {
    const id = await fixture.person('late')
    const { session, token: as } = await fixture.clinic.openSession(id)
    await fixture.clinic.quietly(
      `update login_sessions set created_at = now() - interval '61 minutes' where id = $1`,
      [session],
    )
    const old = await fixture.post('/two-factor/setup', {}, { as })
    expect([old.status, old.body.errors[0].field]).toEqual([403, 'currentPassword'])
    const wrong = await fixture.post('/two-factor/setup', { currentPassword: 'no' }, { as })
    expect(wrong.status).toBe(401)
    expect(
      (await fixture.post('/two-factor/setup', { currentPassword: password }, { as })).status,
    ).toBe(200)
  })

  it('does not do it with an API key', async () => {
    const id = await fixture.person('robot')
    const { token: as } = await fixture.clinic.openSession(id)
    const { key } = (await fixture.post(`/${id}/api-keys`, { name: 'robot' }, { as })).body
    const headers = { authorization: `users API-Key ${key}` }
    expect((await fixture.post('/two-factor/setup', {}, { headers })).status).toBe(403)
  })
})

describe('somebody with a second factor who signs in', () => {
  it.each(['rest', 'graphql'] as const)(
    'is asked for it over %s, and comes in with the challenge or at once',
    async (door) => {
      const name = `two.${door}`
      const { id, secret } = await withSecondFactor(name)
      const asked = await fixture[door](name, password)
      expect([asked.status, asked.code]).toEqual([401, 'second-factor-required'])
      expect(asked.body.methods).toEqual(['totp', 'email'])
      expect(JSON.stringify(asked.body)).not.toMatch(/"token"|"user"/)
      const { challenge } = asked.body
      const opened = await fixture.post('/two-factor/challenge', {
        challenge,
        code: codeOf(secret),
      })
      expect([opened.status, opened.body.user.id]).toEqual([200, id])
      expect(opened.answer.headers.get('set-cookie')).toContain('polyclinic-token=')
      const direct = await fixture[door](name, password, { code: codeOf(secret, 1) })
      expect([direct.status, direct.body.user.id]).toEqual([200, id])
      expect(
        (await fixture.events(id)).filter((action) => action === 'second-factor.used'),
      ).toHaveLength(2)
    },
  )

  it('cannot use a code twice, nor an older one, nor one of another minute', async () => {
    const { secret } = await withSecondFactor('replayed')
    const code = codeOf(secret)
    expect((await fixture.rest('replayed', password, { code })).status).toBe(200)
    const again = await fixture.rest('replayed', password, { code })
    expect([again.status, again.code, again.body.errors[0].field]).toEqual([
      401,
      'invalid-credentials',
      'code',
    ])
    for (const steps of [-2, -1, 3])
      expect(
        (await fixture.rest('replayed', password, { code: codeOf(secret, steps) })).status,
      ).toBe(401)
    expect((await fixture.rest('replayed', password, { code: codeOf(secret, 1) })).status).toBe(200)
  })

  it('comes in once when the same code is sent many times at once', async () => {
    const { secret } = await withSecondFactor('doubled')
    const code = codeOf(secret)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => fixture.rest('doubled', password, { code })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401])
  })

  it('uses each recovery code once, however it is typed', async () => {
    const { id, recoveryCodes, token: as } = await withSecondFactor('lost.phone')
    const [code = '', other = ''] = recoveryCodes
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')} `
    expect((await fixture.rest('lost.phone', password, { code: typed })).status).toBe(200)
    expect((await fixture.rest('lost.phone', password, { code })).status).toBe(401)
    expect((await fixture.rest('lost.phone', password, { code: other })).status).toBe(200)
    const state = await fixture.app.request('GET', '/api/users/two-factor', { as })
    expect(state.body.recoveryCodesLeft).toBe(8)
    const stored = await fixture.app.sql.query(
      'select code_hash from recovery_codes where user_id = $1',
      [id],
    )
    expect(stored.rows.map(({ code_hash }) => code_hash.toString('latin1'))).not.toContain(code)
  })

  it('gets a code by mail, good once, for a few tries, and only the newest', async () => {
    const { id } = await withSecondFactor('mailed')
    const challenge = await challengeOf('mailed')
    const send = () => fixture.post('/two-factor/send-code', { challenge })
    expect((await send()).status).toBe(202)
    expect((await send()).status).toBe(202)
    const codes = await readCodes(fixture.app, id)
    const [old, fresh] = codes
    expect(codes.map(({ channel, to }) => [channel, to])).toEqual([
      ['mail', 'mailed@example.com'],
      ['mail', 'mailed@example.com'],
    ])
    expect(fresh?.code).toMatch(/^\d{6}$/)
    const solve = (code = '') => fixture.post('/two-factor/challenge', { challenge, code })
    expect((await solve(old?.code)).status).toBe(401)
    expect((await solve(fresh?.code)).status).toBe(200)
    expect((await fixture.rest('mailed', password, { code: fresh?.code ?? '' })).status).toBe(401)
  })

  it('loses a mailed code after five wrong tries, and with time', async () => {
    const { id } = await withSecondFactor('tried')
    const challenge = await challengeOf('tried')
    const solve = (code = '') => fixture.post('/two-factor/challenge', { challenge, code })
    await fixture.post('/two-factor/send-code', { challenge })
    const [first] = await readCodes(fixture.app, id)
    const wrong = first?.code === '111111' ? '222222' : '111111'
    for (let n = 0; n < 5; n += 1) expect((await solve(wrong)).status).toBe(401)
    expect((await solve(first?.code)).status).toBe(401)
    await fixture.post('/two-factor/send-code', { challenge })
    const [, second] = await readCodes(fixture.app, id)
    await fixture.clinic.quietly(
      `update tokens set expires_at = now() - interval '1 second' where owner_id = $1 and used_at is null`,
      [id],
    )
    expect((await solve(second?.code)).status).toBe(401)
    await fixture.post('/two-factor/send-code', { challenge })
    const [, , third] = await readCodes(fixture.app, id)
    expect((await solve(third?.code)).status).toBe(200)
  })

  it('is mailed five codes in a quarter of an hour and no more', async () => {
    const { id } = await withSecondFactor('flooded')
    const challenge = await challengeOf('flooded')
    const send = () => fixture.post('/two-factor/send-code', { challenge })
    for (let n = 0; n < 5; n += 1) expect((await send()).status).toBe(202)
    const more = await send()
    expect([more.status, more.code]).toEqual([429, 'throttled'])
    expect(more.retryAfter).toBeGreaterThan(0)
    expect(await readCodes(fixture.app, id)).toHaveLength(5)
  })

  it('is locked out by wrong codes, although the password was right each time', async () => {
    const { secret } = await withSecondFactor('guessed.codes')
    const wrong = codeOf(secret, 50)
    for (let n = 0; n < 8; n += 1)
      expect((await fixture.rest('guessed.codes', password, { code: wrong })).status).toBe(401)
    for (let n = 0; n < 7; n += 1) {
      const challenge = await challengeOf('guessed.codes')
      const answer = await fixture.post('/two-factor/challenge', { challenge, code: wrong })
      expect(answer.status).toBe(401)
    }
    const right = await fixture.rest('guessed.codes', password, { code: codeOf(secret) })
    expect([right.status, right.code]).toEqual([429, 'account-locked'])
  }, 60_000)
})

describe('a challenge', () => {
  it('is worth nothing once the password is another one', async () => {
    const { id, secret } = await withSecondFactor('renewed')
    const challenge = await challengeOf('renewed')
    const root = fixture.clinic.people.root.token
    await fixture.post(`/${id}/set-password`, { password: 'twelve green horses' }, { as: root })
    const answer = await fixture.post('/two-factor/challenge', { challenge, code: codeOf(secret) })
    expect([answer.status, answer.body.errors[0].field]).toEqual([401, 'challenge'])
    const fresh = (await fixture.rest('renewed', 'twelve green horses')).body.challenge
    expect(
      (await fixture.post('/two-factor/challenge', { challenge: fresh, code: codeOf(secret) }))
        .status,
    ).toBe(200)
  })

  it('opens one session, lives ten minutes, and cannot be forged', async () => {
    const { secret } = await withSecondFactor('hurried')
    const challenge = await challengeOf('hurried')
    const solve = (given: string, steps = 0) =>
      fixture.post('/two-factor/challenge', { challenge: given, code: codeOf(secret, steps) })
    expect((await solve(challenge)).status).toBe(200)
    expect((await solve(challenge, 1)).status).toBe(401)
    const late = await challengeOf('hurried')
    clock.now = () => new Date(realNow().getTime() + 10 * 60_000 + 1000)
    expect((await solve(late)).body.errors[0].field).toBe('challenge')
    clock.now = () => new Date(realNow().getTime() + 60_000)
    for (const forged of ['', 'x', `${late}A`, `A${late.slice(1)}`])
      expect((await solve(forged)).status).toBe(401)
    expect((await solve(late)).status).toBe(200)
  })

  it('does not let in who was deactivated meanwhile', async () => {
    const { id, secret } = await withSecondFactor('dismissed')
    const challenge = await challengeOf('dismissed')
    await fixture.clinic.quietly(`update users set status = 'deactivated' where id = $1`, [id])
    const answer = await fixture.post('/two-factor/challenge', { challenge, code: codeOf(secret) })
    expect(answer.status).toBe(401)
    expect(answer.answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('switching a second factor off', () => {
  it('takes one of its codes, and then the password suffices', async () => {
    const { id, secret, token: as } = await withSecondFactor('tired')
    const off = (code: string) => fixture.post('/two-factor/disable', { code }, { as })
    expect((await off('000000')).status).toBe(401)
    expect((await off(codeOf(secret))).status).toBe(200)
    expect((await fixture.rest('tired', password)).status).toBe(200)
    expect((await off(codeOf(secret, 1))).status).toBe(409)
    expect(await fixture.events(id)).toContain('second-factor.disabled')
  })

  it('is refused while the role requires one', async () => {
    const { secret, token: as } = await withSecondFactor('bound', {
      organization_id: idOf('annex'),
      role: 'nurse',
    })
    await fixture.clinic.insert('organizations_require_two_factor_for', [
      { order: 1, parent_id: idOf('annex'), value: 'nurse' },
    ])
    const code = codeOf(secret)
    const answer = await fixture.post('/two-factor/disable', { code }, { as })
    expect(answer.status).toBe(403)
    expect((await fixture.rest('bound', password, { code })).status).toBe(200)
  })
})

describe('an administrator', () => {
  it('takes away the second factor of somebody who lost it, after which it must be set up anew', async () => {
    const { id } = await withSecondFactor('helped', {
      organization_id: idOf('south'),
      role: 'receptionist',
    })
    await fixture.clinic.insert('organizations_require_two_factor_for', [
      { order: 1, parent_id: idOf('south'), value: 'receptionist' },
    ])
    const as = fixture.clinic.people['south.admin'].token
    const stranger = fixture.clinic.people['north.admin'].token
    expect((await fixture.post(`/${id}/reset-second-factor`, {}, { as: stranger })).status).toBe(
      404,
    )
    expect((await fixture.post(`/${id}/reset-second-factor`, {}, { as })).status).toBe(200)
    const opened = await fixture.rest('helped', password)
    expect([opened.status, opened.body.restriction]).toEqual([200, 'must-set-up-second-factor'])
    expect(await fixture.events(id)).toContain('second-factor.reset')
  })
})
