import { parseEnv } from '../../src/lib/env/parseEnv.ts'
import { UnsafeConfiguration } from '../../src/lib/env/unsafeConfiguration.ts'

const secret = 'pR7vX2mK9qL4wT8zB3nY6cF1hJ5dG0sA'

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://polyclinic:k7Rq2@db.internal:5432/polyclinic',
  PAYLOAD_SECRET: secret,
  SERVER_URL: 'https://clinic.org',
  SMTP_URL: 'smtps://mailer:pass@mail.clinic.org:465',
}

const development = {
  DATABASE_URL: 'postgres://127.0.0.1/polyclinic',
  PAYLOAD_SECRET: secret,
}

function problemsOf(source: Record<string, string | undefined>): readonly string[] {
  try {
    parseEnv(source)
    return []
  } catch (error) {
    if (error instanceof UnsafeConfiguration) return error.problems
    throw error
  }
}

describe('an operator starts the product', () => {
  it('with a complete production configuration', () => {
    expect(parseEnv(production)).toMatchObject({
      APP_ENV: 'production',
      SERVER_URL: 'https://clinic.org',
      MAIL_FROM: 'Polyclinic <no-reply@clinic.org>',
      PORT: 3000,
      TRUST_PROXY: 0,
      OPEN_REGISTRATION: false,
      LOG_LEVEL: 'info',
    })
  })

  it('outside production without a mail server and a public address', () => {
    expect(parseEnv({ ...development, PORT: '4100' })).toMatchObject({
      APP_ENV: 'development',
      SERVER_URL: 'http://localhost:4100',
    })
  })

  it('and an empty value counts as not given', () => {
    expect(parseEnv({ ...development, SMTP_URL: '', REDIS_URL: '  ' }).REDIS_URL).toBeUndefined()
  })

  it('and a slash at the end of the public address is not doubled in links', () => {
    expect(parseEnv({ ...production, SERVER_URL: 'https://clinic.org/' }).SERVER_URL).toBe(
      'https://clinic.org',
    )
  })

  it('and the build needs neither database nor secrets', () => {
    expect(problemsOf({ NODE_ENV: 'production', POLYCLINIC_BUILD: '1' })).toEqual([])
    expect(problemsOf({ NODE_ENV: 'production', NEXT_PHASE: 'phase-production-build' })).toEqual([])
  })
})

describe('an operator is refused, with the variable named, when', () => {
  it.each([
    ['the database is missing', { DATABASE_URL: undefined }, /^DATABASE_URL is missing/],
    ['the database is no PostgreSQL', { DATABASE_URL: 'mysql://a/b' }, /^DATABASE_URL must be/],
    ['the secret is missing', { PAYLOAD_SECRET: undefined }, /^PAYLOAD_SECRET is missing/],
    ['the secret is short', { PAYLOAD_SECRET: secret.slice(1) }, /^PAYLOAD_SECRET is too short/],
    [
      'the secret is a sample',
      { PAYLOAD_SECRET: 'change-me-change-me-change-me-change-me' },
      /^PAYLOAD_SECRET is a sample value/,
    ],
    ['the secret is one letter', { PAYLOAD_SECRET: 'x'.repeat(40) }, /^PAYLOAD_SECRET is a sample/],
    ['the public address is missing', { SERVER_URL: undefined }, /^SERVER_URL is missing/],
    [
      'the public address is plain',
      { SERVER_URL: 'http://clinic.org' },
      /^SERVER_URL must use https/,
    ],
    ['there is no mail server', { SMTP_URL: undefined }, /^SMTP_URL is missing/],
    ['the mail server is no address', { SMTP_URL: 'mail.clinic.org' }, /^SMTP_URL must be/],
    ['the sender is no address', { MAIL_FROM: 'Polyclinic' }, /^MAIL_FROM must be/],
    ['the port is no number', { PORT: 'web' }, /^PORT must be a whole number/],
    ['the port is out of range', { PORT: '70000' }, /^PORT must be at most 65535/],
    ['the proxies are no number', { TRUST_PROXY: 'true' }, /^TRUST_PROXY must be/],
    ['a choice is unknown', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    ['yes or no is neither', { OPEN_REGISTRATION: 'maybe' }, /^OPEN_REGISTRATION must be/],
    ['the metrics token is short', { METRICS_TOKEN: 'abc' }, /^METRICS_TOKEN must have/],
    [
      'a bucket lacks its key',
      { S3_BUCKET: 'files', S3_REGION: 'eu', S3_ACCESS_KEY_ID: 'k7R' },
      /^S3_SECRET_ACCESS_KEY is miss/,
    ],
    [
      'the key set of a provider travels in clear',
      {
        EXTERNAL_AUTH_ISSUER: 'https://issuer.org',
        EXTERNAL_AUTH_AUDIENCE: 'clinic',
        EXTERNAL_AUTH_JWKS_URL: 'http://issuer.org/keys',
      },
      /^EXTERNAL_AUTH_JWKS_URL must use https/,
    ],
    [
      'the key set of a provider is missing',
      { EXTERNAL_AUTH_ISSUER: 'https://issuer.org', EXTERNAL_AUTH_AUDIENCE: 'clinic' },
      /^EXTERNAL_AUTH_JWKS_URL is missing/,
    ],
    [
      'a directory is asked in clear',
      {
        LDAP_URL: 'ldap://directory.clinic.org',
        LDAP_BIND_DN: 'cn=reader',
        LDAP_BIND_PASSWORD: 'k7Rq2mX9',
        LDAP_SEARCH_BASE: 'ou=people',
      },
      /^LDAP_URL must use ldaps/,
    ],
  ])('%s', (_reason, change, sentence) => {
    expect(problemsOf({ ...production, ...change })).toEqual([expect.stringMatching(sentence)])
  })

  it('several things are wrong, all of them at once', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toHaveLength(4)
  })
})

describe('plain http is accepted on loopback', () => {
  it.each(['http://localhost:9000/keys', 'http://127.0.0.1:9000/keys', 'http://[::1]:9000/keys'])(
    'for the key set %s',
    (address) => {
      const change = {
        EXTERNAL_AUTH_ISSUER: 'https://issuer.org',
        EXTERNAL_AUTH_AUDIENCE: 'clinic',
        EXTERNAL_AUTH_JWKS_URL: address,
      }
      expect(problemsOf({ ...production, ...change })).toEqual([])
    },
  )

  it('but not for a name that only begins like it', () => {
    expect(problemsOf({ ...production, SERVER_URL: 'http://localhost.evil.org' })).toHaveLength(1)
    expect(problemsOf({ ...production, SERVER_URL: 'http://127.0.0.1.evil.org' })).toHaveLength(1)
  })
})
