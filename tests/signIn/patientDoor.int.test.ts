import { idOf } from '../support/clinic.ts'
import { readCodes } from './readCode.ts'
import { openSignIn, type SignInFixture } from './signInFixture.ts'

let fixture: SignInFixture

beforeAll(async () => {
  fixture = await openSignIn()
  await fixture.set('north', { patient_login: 'phone-and-username' })
  await fixture.set('annex', { patient_login: 'one-time-code' })
  await fixture.set('south', { patient_login: 'off' })
  await fixture.clinic.insert('organizations_texts', [
    { order: 1, parent_id: idOf('north'), path: 'domains', text: 'north.example.org' },
    { order: 1, parent_id: idOf('south'), path: 'domains', text: 'south.example.org' },
  ])
})

afterAll(() => fixture.app.close())

let address = 0
const elsewhere = () => `10.2.${(address += 1)}.1`
let number = 100

/** A patient with an account and no password. */
async function patient(name: string, place = 'north', columns: Record<string, unknown> = {}) {
  const id = idOf(name)
  const phone = `+2010012${String((number += 1)).padStart(5, '0')}`
  await fixture.clinic.insert('users', [
    {
      id,
      username: name,
      email: `${name.replaceAll(' ', '.')}@example.com`,
      phone,
      role: 'patient',
      status: 'active',
      is_staff: false,
      organization_id: idOf(place),
      ...columns,
    },
  ])
  return { id, phone, local: `0${phone.slice(3)}` }
}

const enter = (phone: string, username: string, organization?: string, host?: string) =>
  fixture.post(
    '/patient-login',
    { phone, username, ...(organization && { organization }) },
    { ip: elsewhere(), headers: host ? { 'x-request-host': host } : {} },
  )
const plain = ({ status, body }: { status: number; body: any }) => ({ status, errors: body.errors })

describe('a patient at the door for phone and username', () => {
  it('comes in with any spelling of both, by slug or by domain', async () => {
    const { id, local, phone } = await patient('mona ali')
    for (const [typed, username] of [
      [local, 'mona ali'],
      [phone, '  Mona   ALI '],
      [local.replace(/^0(\d{3})/, '0$1 '), 'mona ali'],
    ] as const) {
      const opened = await enter(typed, username, 'north')
      expect([typed, opened.status, opened.body.user?.id]).toEqual([typed, 200, id])
      expect(opened.answer.headers.get('set-cookie')).toContain('HttpOnly')
    }
    expect((await enter(local, 'mona ali', undefined, 'north.example.org')).status).toBe(200)
    expect(await fixture.events(id)).toContain('login.succeeded')
  })

  it('is refused by every other organization, with the words of a stranger', async () => {
    const { local } = await patient('far away')
    const stranger = plain(await enter('01009999999', 'not there', 'north'))
    expect(stranger.status).toBe(401)
    for (const [slug, host] of [
      ['annex.not', undefined],
      ['south', undefined],
      [undefined, 'south.example.org'],
      [undefined, 'unknown.example.org'],
      [undefined, undefined],
    ] as const)
      expect([slug, host, plain(await enter(local, 'far away', slug, host))]).toEqual([
        slug,
        host,
        stranger,
      ])
    expect((await enter(local, 'far away', 'north')).status).toBe(200)
  })

  it('is refused with half of the pair, and when deactivated', async () => {
    const { local } = await patient('half known')
    const other = await patient('other half')
    const stranger = plain(await enter('01009999998', 'not there', 'north'))
    expect(plain(await enter(local, 'somebody else', 'north'))).toEqual(stranger)
    expect(plain(await enter('01009999997', 'half known', 'north'))).toEqual(stranger)
    expect(plain(await enter(local, 'other half', 'north'))).toEqual(stranger)
    const gone = await patient('gone', 'north', { status: 'deactivated' })
    expect(plain(await enter(gone.local, 'gone', 'north'))).toEqual(stranger)
    expect((await enter(other.local, 'other half', 'north')).status).toBe(200)
  })

  it('takes a doctor for a stranger, and counts the attempt against the doctor', async () => {
    const doctor = fixture.clinic.people['north.doctor']
    const stranger = plain(await enter('01009999996', 'not there', 'north'))
    const phone = '+201000000002'
    for (let n = 0; n < 15; n += 1)
      expect(plain(await enter(phone, 'north.doctor', 'north'))).toEqual(stranger)
    expect((await enter(phone, 'north.doctor', 'north')).code).toBe('account-locked')
    const login = await fixture.rest('north.doctor', 'whatever', { ip: elsewhere() })
    expect(login.code).toBe('account-locked')
    expect(await fixture.events(doctor.id)).toContain('account.locked')
  }, 60_000)

  it('is locked after fifteen wrong usernames, whichever they were, then comes in after the minutes', async () => {
    const { local } = await patient('counted')
    for (let n = 0; n < 15; n += 1)
      expect((await enter(local, `guess ${n}`, 'north')).status).toBe(401)
    const locked = await enter(local, 'counted', 'north')
    expect([locked.status, locked.code]).toEqual([429, 'account-locked'])
    await fixture.age(15)
    expect((await enter(local, 'counted', 'north')).status).toBe(200)
    for (let n = 0; n < 14; n += 1) await enter(local, `guess again ${n}`, 'north')
    expect((await enter(local, 'counted', 'north')).status).toBe(200)
  }, 60_000)

  it('is locked like an unknown phone', async () => {
    for (let n = 0; n < 15; n += 1)
      expect((await enter('01008888888', `guess ${n}`, 'north')).status).toBe(401)
    expect((await enter('01008888888', 'another', 'north')).code).toBe('account-locked')
  }, 60_000)
})

describe('a patient at the door for codes', () => {
  const verify = (challenge: string, code: string) =>
    fixture.post('/patient-login/verify', { challenge, code }, { ip: elsewhere() })

  it('gets a code by mail and comes in with it, once', async () => {
    const { id, local } = await patient('coded', 'annex')
    const asked = await enter(local, 'coded', 'annex')
    expect([asked.status, Object.keys(asked.body)]).toEqual([202, ['challenge']])
    expect(asked.answer.headers.get('set-cookie')).toBeNull()
    const [sent] = await readCodes(fixture.app, id)
    expect([sent?.to, sent?.channel]).toEqual(['coded@example.com', 'mail'])
    const code = sent?.code ?? ''
    const wrong = code === '111111' ? '222222' : '111111'
    expect((await verify(asked.body.challenge, wrong)).status).toBe(401)
    const opened = await verify(asked.body.challenge, code)
    expect([opened.status, opened.body.user.id]).toEqual([200, id])
    expect((await verify(asked.body.challenge, code)).status).toBe(401)
  })

  it('is told the same whether known or not: status, form and length, and a code never helps a stranger', async () => {
    const { id, local } = await patient('twin', 'annex')
    const known = await enter(local, 'twin', 'annex')
    const unknown = await enter('01007777777', 'twix', 'annex')
    const doctor = await enter('+201010000002', 'annex.doctor', 'annex')
    expect([unknown.status, doctor.status]).toEqual([202, 202])
    expect(unknown.body.challenge).toHaveLength(known.body.challenge.length)
    const [sent] = await readCodes(fixture.app, id)
    const refused = plain(await verify(unknown.body.challenge, sent?.code ?? ''))
    expect(refused.status).toBe(401)
    expect(plain(await verify(doctor.body.challenge, sent?.code ?? ''))).toEqual(refused)
    expect(plain(await verify(known.body.challenge, '000'))).toEqual(refused)
    expect(await readCodes(fixture.app, idOf('annex.doctor'))).toEqual([])
    expect((await verify(known.body.challenge, sent?.code ?? '')).status).toBe(200)
  })

  it('waits as long for an answer about a stranger', async () => {
    const { local } = await patient('timed', 'annex')
    const timed = async (phone: string, name: string) => {
      const started = performance.now()
      await enter(phone, name, 'annex')
      return performance.now() - started
    }
    await timed('01005555550', 'warm up')
    for (const [phone, name] of [
      [local, 'timed'],
      ['01005555551', 'nobody'],
    ] as const)
      expect(await timed(phone, name)).toBeGreaterThanOrEqual(249)
  })

  it('shows a second factor too, when there is one', async () => {
    const { id, local } = await patient('careful', 'north')
    expect((await enter(local, 'careful', 'north')).status).toBe(200)
    await fixture.clinic.quietly(
      `insert into second_factors (user_id, sealed_secret, confirmed_at) values ($1, '', now())`,
      [id],
    )
    const asked = await enter(local, 'careful', 'north')
    expect([asked.status, asked.code]).toEqual([401, 'second-factor-required'])
    expect(asked.answer.headers.get('set-cookie')).toBeNull()
  })

  it('uses the newest code alone, with the challenge that it came with', async () => {
    const { id, local } = await patient('resent', 'annex')
    const first = (await enter(local, 'resent', 'annex')).body.challenge
    const second = (await enter(local, 'resent', 'annex')).body.challenge
    const codes = (await readCodes(fixture.app, id)).map(({ code }) => code)
    expect((await verify(first, codes[0] ?? '')).status).toBe(401)
    expect((await verify(first, codes[1] ?? '')).status).toBe(401)
    expect((await verify(second, codes[1] ?? '')).status).toBe(200)
  })

  it('has five tries', async () => {
    const { id, local } = await patient('five tries', 'annex')
    const { challenge } = (await enter(local, 'five tries', 'annex')).body
    const [sent] = await readCodes(fixture.app, id)
    const wrong = sent?.code === '111111' ? '222222' : '111111'
    for (let n = 0; n < 5; n += 1) expect((await verify(challenge, wrong)).status).toBe(401)
    expect((await verify(challenge, sent?.code ?? '')).status).toBe(401)
  })

  it('may ask five times in a quarter of an hour, like a stranger', async () => {
    const { local } = await patient('asking', 'annex')
    for (const [phone, name] of [
      [local, 'asking'],
      ['01006666666', 'nobody'],
    ] as const) {
      for (let n = 0; n < 5; n += 1) expect((await enter(phone, name, 'annex')).status).toBe(202)
      const more = await enter(phone, name, 'annex')
      expect([more.status, more.code]).toEqual([429, 'throttled'])
    }
  })

  it('is locked by wrong codes', async () => {
    const { local } = await patient('guessed code', 'annex')
    for (let round = 0; round < 3; round += 1) {
      const { challenge } = (await enter(local, 'guessed code', 'annex')).body
      for (let n = 0; n < 5; n += 1) expect((await verify(challenge, '000000x')).status).toBe(401)
    }
    expect((await enter(local, 'guessed code', 'annex')).code).toBe('account-locked')
  }, 60_000)
})
