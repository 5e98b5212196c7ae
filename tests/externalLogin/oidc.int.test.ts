import { generateKeyPair } from 'jose'

import { type Answer, type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'

let app: App
let clinic: Clinic
let issuer: Issuer

beforeAll(async () => {
  issuer = await startIssuer(['http://localhost:3000/api/users/oidc/callback'])
  app = await bootApp({
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: issuer.clientId,
    OIDC_CLIENT_SECRET: issuer.clientSecret,
    OIDC_NAME: 'Hospital login',
  })
  clinic = await openClinic(app)
  Object.assign(issuer.people, {
    ines: {
      email: 'ines@example.org',
      email_verified: true,
      given_name: 'Inés',
      family_name: 'Vega',
    },
    doctor: { email: 'north.doctor@example.com', email_verified: true },
    unsure: { email: 'unsure@example.org', email_verified: false },
    manager: { email: 'manager@elsewhere.example', email_verified: true },
  })
}, 120_000)

afterAll(async () => {
  await app.close()
  await issuer.close()
})

let caller = 0

type Browser = { address: string; cookies: Map<string, string> }

const openBrowser = (): Browser => {
  caller += 1
  return { address: `10.2.0.${caller}`, cookies: new Map() }
}

/** Opens one of our addresses as a browser follows a link. */
async function open(browser: Browser, path: string, headers = {}): Promise<Answer> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await app.request('GET', path, {
    headers: { cookie, 'x-client-ip': browser.address, 'sec-fetch-mode': 'navigate', ...headers },
  })
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    browser.cookies.set(name, value)
  }
  return answer
}

const locationOf = (answer: Answer): string => answer.headers.get('location') ?? ''

/** Goes to the issuer and signs in there; returns the path that the browser is sent back to. */
async function visitIssuer(browser: Browser, subject: string, query = ''): Promise<string> {
  const away = await open(browser, `/api/users/oidc/start${query}`)
  expect(away.status).toBe(302)
  const back = await issuer.visit(locationOf(away), subject)
  expect(back.origin).toBe('http://localhost:3000')
  return back.pathname + back.search
}

async function comeIn(subject: string, query = ''): Promise<[Browser, Answer]> {
  const browser = openBrowser()
  return [browser, await open(browser, await visitIssuer(browser, subject, query))]
}

const meOf = async (browser: Browser) => (await open(browser, '/api/users/me')).body.user

describe('signing in at the OpenID Connect issuer', () => {
  it('opens a session for a new person, and for the same person again', async () => {
    const [browser, first] = await comeIn('ines')
    expect([first.status, locationOf(first)]).toEqual([302, '/dashboard'])
    const me = await meOf(browser)
    expect(me).toMatchObject({ email: 'ines@example.org', role: 'staff', organization: null })
    const [later] = await comeIn('ines')
    expect((await meOf(later)).id).toBe(me.id)
  })

  it('asks with a proof key, a state and a nonce, and keeps them sealed out of reach of scripts', async () => {
    const away = await open(openBrowser(), '/api/users/oidc/start')
    const asked = new URL(locationOf(away)).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: issuer.clientId,
      response_type: 'code',
      redirect_uri: 'http://localhost:3000/api/users/oidc/callback',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
    })
    expect(asked.get('code_challenge')).toHaveLength(43)
    const [cookie = ''] = away.headers.getSetCookie()
    expect(cookie).toMatch(
      /^polyclinic-oidc=[\w-]+; Path=\/api\/users\/oidc; HttpOnly; SameSite=Lax; Max-Age=600$/,
    )
    for (const name of ['state', 'nonce']) {
      const value = asked.get(name) ?? ''
      expect(value.length).toBeGreaterThan(20)
      expect(
        Buffer.from(cookie.slice(16).split(';')[0] ?? '', 'base64url').toString('latin1'),
      ).not.toContain(value)
    }
  })

  it.each([
    ['/people?role=doctor', '/people?role=doctor'],
    ['//evil.example/x', '/dashboard'],
    ['https://evil.example', '/dashboard'],
    ['/\\evil.example', '/dashboard'],
    ['javascript:alert(1)', '/dashboard'],
  ])('goes on to %s only when it is ours', async (next, goal) => {
    const [, answer] = await comeIn('ines', `?next=${encodeURIComponent(next)}`)
    expect(locationOf(answer)).toBe(goal)
  })

  it.each([
    ['has an address of another account', 'doctor', 'account-exists'],
    ['has an address that nobody vouches for', 'unsure', 'email-unverified'],
  ])('a person who %s is told so on the sign-in page', async (_what, subject, code) => {
    const [browser, answer] = await comeIn(subject)
    expect(locationOf(answer)).toBe(`/login?error=${code}`)
    expect(await meOf(browser)).toBeNull()
  })

  it('a deactivated person is told so', async () => {
    const [browser] = await comeIn('ines')
    const { id } = await meOf(browser)
    await app.sql.query(`update users set status = 'deactivated' where id = $1`, [id])
    const [, refused] = await comeIn('ines')
    expect(locationOf(refused)).toBe('/login?error=account-deactivated')
    await app.sql.query(`update users set status = 'active' where id = $1`, [id])
  })

  it('goes on to the question for the code when a second factor is due', async () => {
    const [browser] = await comeIn('manager')
    const { id } = await meOf(browser)
    await app.sql.query(
      `insert into second_factors (user_id, sealed_secret, confirmed_at) values ($1, '\\x00', now())`,
      [id],
    )
    const [later, asked] = await comeIn('manager', '?next=/people')
    expect(locationOf(asked)).toBe('/login?next=%2Fpeople')
    const waiting = decodeURIComponent(later.cookies.get('polyclinic-challenge') ?? '')
    expect(JSON.parse(waiting)).toEqual({
      door: 'staff',
      next: '/people',
      challenge: expect.any(String),
      methods: ['totp', 'email'],
    })
    expect(await meOf(later)).toBeNull()
  })
})

describe('an answer that is not the issuer’s to this browser', () => {
  it.each<
    [
      string,
      (path: string, browser: Browser) => Promise<[Browser, string]> | [Browser, string],
      string,
    ]
  >([
    ['in another browser', (path) => [openBrowser(), path], 'token-expired'],
    [
      'with another state',
      (path, browser) => [browser, path.replace(/state=[^&]+/, 'state=guessed')],
      'invalid-credentials',
    ],
    [
      'with another code',
      (path, browser) => [browser, path.replace(/code=[^&]+/, 'code=guessed')],
      'invalid-credentials',
    ],
    [
      'of another flow of the same browser',
      async (path, browser) => {
        await open(browser, '/api/users/oidc/start')
        return [browser, path]
      },
      'invalid-credentials',
    ],
    [
      'in the name of another issuer',
      (path, browser) => [browser, path.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')],
      'invalid-credentials',
    ],
    [
      'with an altered cookie',
      (path, browser) => {
        const sealed = browser.cookies.get('polyclinic-oidc') ?? ''
        browser.cookies.set('polyclinic-oidc', `${sealed.slice(0, -4)}AAAA`)
        return [browser, path]
      },
      'token-expired',
    ],
    [
      'that says the person did not want to',
      (_path, browser) => {
        const query = new URLSearchParams({
          error: 'access_denied',
          error_description: '<b>no</b>',
        })
        return [browser, `/api/users/oidc/callback?${query.toString()}`]
      },
      'invalid-credentials',
    ],
    [
      'that is empty',
      (_path, browser) => [browser, '/api/users/oidc/callback'],
      'invalid-credentials',
    ],
  ])('%s opens nothing', async (_what, change, code) => {
    const started = openBrowser()
    const [browser, path] = await change(await visitIssuer(started, 'ines'), started)
    const answer = await open(browser, path)
    expect([answer.status, locationOf(answer)]).toEqual([302, `/login?error=${code}`])
    expect(await meOf(browser)).toBeNull()
  })

  it('a second time opens nothing', async () => {
    const browser = openBrowser()
    const path = await visitIssuer(browser, 'ines')
    const flow = browser.cookies.get('polyclinic-oidc') ?? ''
    expect(locationOf(await open(browser, path))).toBe('/dashboard')
    const thief: Browser = { ...openBrowser(), cookies: new Map([['polyclinic-oidc', flow]]) }
    expect(locationOf(await open(thief, path))).toBe('/login?error=invalid-credentials')
  })
})

describe('a forged identity token from the token endpoint', () => {
  const now = () => Math.floor(Date.now() / 1000)

  async function comeInWith(claims: Record<string, unknown>, header = {}): Promise<string> {
    const browser = openBrowser()
    const away = locationOf(await open(browser, '/api/users/oidc/start'))
    const back = await issuer.visit(away, 'ines')
    const nonce = new URL(away).searchParams.get('nonce')
    const ines = { sub: 'ines', email: 'ines@example.org', email_verified: true }
    issuer.handOut = () => issuer.sign({ ...ines, nonce, ...claims }, header)
    const answer = await open(browser, back.pathname + back.search)
    issuer.handOut = null
    return locationOf(answer)
  }

  it('is let in when nothing is wrong with it, which the refusals below stand beside', async () => {
    expect(await comeInWith({})).toBe('/dashboard')
  })

  it.each<[string, Record<string, unknown>]>([
    ['for another sign-in', { nonce: 'another' }],
    ['without a nonce', { nonce: undefined }],
    ['for another client', { aud: 'another' }],
    ['of another issuer', { iss: 'https://evil.example' }],
    ['that has expired', { exp: now() - 600 }],
    ['that is not good yet', { nbf: now() + 600 }],
    ['about nobody', { sub: undefined }],
  ])('%s is refused', async (_what, claims) => {
    expect(await comeInWith(claims)).toBe('/login?error=invalid-credentials')
  })

  it('signed with another key is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    expect(await comeInWith({}, { key: privateKey })).toBe('/login?error=invalid-credentials')
  })
})

describe('linking the issuer’s login', () => {
  const browserOf = (token: string): Browser => {
    const browser = openBrowser()
    browser.cookies.set('polyclinic-token', token)
    return browser
  }

  it('lets a signed-in person come in that way from then on', async () => {
    const doctor = clinic.people['north.doctor']
    const browser = browserOf(doctor.token)
    const answer = await open(browser, await visitIssuer(browser, 'doctor', '?link=1'))
    expect(locationOf(answer)).toBe('/account')
    const [later, entered] = await comeIn('doctor')
    expect(locationOf(entered)).toBe('/dashboard')
    expect((await meOf(later)).id).toBe(idOf('north.doctor'))
  })

  it('is refused when the login belongs to another person', async () => {
    const browser = browserOf(clinic.people['south.nurse'].token)
    const answer = await open(browser, await visitIssuer(browser, 'doctor', '?link=1'))
    expect(locationOf(answer)).toBe('/account?error=identity-taken')
  })

  it('is refused when somebody else is signed in by the time', async () => {
    const browser = browserOf(clinic.people['south.nurse'].token)
    const path = await visitIssuer(browser, 'unsure', '?link=1')
    browser.cookies.set('polyclinic-token', clinic.people['south.staff'].token)
    expect(locationOf(await open(browser, path))).toBe('/account?error=unauthenticated')
    const linked = await app.sql.query(
      `select 1 from external_identities where external_id = 'unsure'`,
    )
    expect(linked.rows).toEqual([])
  })

  it('does not begin on another site, nor without a session', async () => {
    const browser = browserOf(clinic.people['south.nurse'].token)
    const led = await open(browser, '/api/users/oidc/start?link=1', {
      'sec-fetch-site': 'cross-site',
    })
    expect(locationOf(led)).toBe('/login?next=/account')
    expect(locationOf(await open(openBrowser(), '/api/users/oidc/start?link=1'))).toBe(
      '/login?next=/account',
    )
    const own = await open(browser, '/api/users/oidc/start?link=1', {
      'sec-fetch-site': 'same-origin',
    })
    expect(locationOf(own)).toContain(issuer.url)
  })
})

describe('while the issuer is away', () => {
  it('people are told on the sign-in page, and nothing else suffers', async () => {
    const browser = openBrowser()
    const path = await visitIssuer(browser, 'ines')
    await issuer.close()
    const answer = await open(browser, path)
    expect(locationOf(answer)).toBe('/login?error=unavailable')
    expect((await app.request('GET', '/api/users/me')).status).toBe(200)
  })
})
