import { parseEnv } from '../../src/lib/env/parseEnv.ts'

const base = {
  APP_ENV: 'test',
  DATABASE_URL: 'postgres://somebody@127.0.0.1:5432/clinic',
  PAYLOAD_SECRET: 'a-secret-that-only-the-tests-know-0f8c1b',
}

const provider = {
  EXTERNAL_AUTH_ISSUER: 'https://securetoken.example.org/clinic',
  EXTERNAL_AUTH_AUDIENCE: 'clinic',
  EXTERNAL_AUTH_JWKS_URL: 'https://securetoken.example.org/jwks',
}

const issuer = {
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'clinic',
  OIDC_CLIENT_SECRET: 'f3Kq9zPwL1',
}

const directory = {
  LDAP_URL: 'ldaps://directory.example.org',
  LDAP_BIND_DN: 'cn=reader,dc=example,dc=org',
  LDAP_BIND_PASSWORD: 'f3Kq9zPwL1',
  LDAP_SEARCH_BASE: 'dc=example,dc=org',
}

describe('the settings of other ways to sign in', () => {
  it.each([
    ['a provider', provider],
    ['an issuer', issuer],
    ['an issuer on this machine', { ...issuer, OIDC_ISSUER: 'http://127.0.0.1:9000' }],
    ['a directory', directory],
    ['a directory on this machine', { ...directory, LDAP_URL: 'ldap://127.0.0.1:389' }],
  ])('are accepted for %s', (_what, settings) => {
    expect(parseEnv({ ...base, ...settings })).toMatchObject(settings)
  })

  it.each([
    [
      'keys that travel in clear',
      { ...provider, EXTERNAL_AUTH_JWKS_URL: 'http://example.org/jwks' },
      /EXTERNAL_AUTH_JWKS_URL must use https/,
    ],
    [
      'an audience that is missing',
      { ...provider, EXTERNAL_AUTH_AUDIENCE: '' },
      /EXTERNAL_AUTH_AUDIENCE is missing/,
    ],
    [
      'the name of the directory for a provider',
      { ...provider, EXTERNAL_AUTH_PROVIDER: 'ldap' },
      /EXTERNAL_AUTH_PROVIDER must be a short name/,
    ],
    [
      'an issuer in clear',
      { ...issuer, OIDC_ISSUER: 'http://login.example.org' },
      /OIDC_ISSUER must use https/,
    ],
    [
      'an issuer without its secret',
      { ...issuer, OIDC_CLIENT_SECRET: '' },
      /OIDC_CLIENT_SECRET is missing/,
    ],
    [
      'a directory in clear',
      { ...directory, LDAP_URL: 'ldap://directory.example.org' },
      /LDAP_URL must use ldaps/,
    ],
    [
      'a directory without an account to read with',
      { ...directory, LDAP_BIND_PASSWORD: '' },
      /LDAP_BIND_PASSWORD is missing/,
    ],
  ])('are refused for %s', (_what, settings, reason) => {
    expect(() => parseEnv({ ...base, ...settings })).toThrow(reason)
  })
})
