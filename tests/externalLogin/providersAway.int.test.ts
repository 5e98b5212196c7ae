import { generateKeyPair } from 'jose'

import { findFreePort } from '../../src/database/embedded/freePort.ts'
import { type App, bootApp } from '../support/app.ts'
import { signToken } from '../support/issuer.ts'

let app: App

beforeAll(async () => {
  // Nobody listens there.
  const away = `http://127.0.0.1:${await findFreePort()}`
  app = await bootApp({
    EXTERNAL_AUTH_ISSUER: away,
    EXTERNAL_AUTH_AUDIENCE: 'clinic',
    EXTERNAL_AUTH_JWKS_URL: `${away}/jwks`,
    OIDC_ISSUER: away,
    OIDC_CLIENT_ID: 'clinic',
    OIDC_CLIENT_SECRET: 'a-secret-of-a-test',
  })
}, 120_000)

afterAll(() => app.close())

const enter = async (alg: string, secret?: Uint8Array) => {
  const key = secret ?? (await generateKeyPair(alg)).privateKey
  const exp = Math.floor(Date.now() / 1000) + 60
  const token = await signToken({ sub: 'ines', aud: 'clinic', exp }, { alg, kid: 'k', key })
  return app.request('POST', '/api/user/login_external', {
    body: { provider: 'firebase', token },
    headers: { 'x-client-ip': '10.4.0.1' },
  })
}

describe('while the other providers are away', () => {
  it('a token that could be genuine is told to come back, and does not count as a wrong one', async () => {
    for (let attempt = 0; attempt < 31; attempt += 1) {
      const answer = await enter('ES256')
      expect([answer.status, answer.body.errors[0].code]).toEqual([503, 'unavailable'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
  })

  it('a token that cannot be genuine is refused', async () => {
    expect((await enter('HS256', new Uint8Array(32))).status).toBe(401)
  })

  it('whoever goes to the issuer reads about it on the sign-in page', async () => {
    const answer = await app.request('GET', '/api/users/oidc/start')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/login?error=unavailable',
    ])
  })

  it('the product is ready all the same', async () => {
    expect((await app.request('GET', '/api/readyz')).body.checks.database).toBe(true)
  })
})
