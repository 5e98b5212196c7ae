import type { Settings } from './settings.ts'
import { isLoopback, isPrivateTransport, isSample } from './values.ts'

type Rule = (settings: Settings) => string | false | undefined

const isProduction = (settings: Settings) => settings.APP_ENV === 'production'

/** Variables that only make sense together: the first one given asks for the rest. */
const families: readonly (keyof Settings)[][] = [
  ['S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['EXTERNAL_AUTH_ISSUER', 'EXTERNAL_AUTH_AUDIENCE', 'EXTERNAL_AUTH_JWKS_URL'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['LDAP_URL', 'LDAP_BIND_DN', 'LDAP_BIND_PASSWORD', 'LDAP_SEARCH_BASE'],
]

const secrets = [
  'PAYLOAD_SECRET',
  'METRICS_TOKEN',
  'S3_SECRET_ACCESS_KEY',
  'OIDC_CLIENT_SECRET',
  'LDAP_BIND_PASSWORD',
] as const satisfies readonly (keyof Settings)[]

const newSecret = 'make one with: openssl rand -base64 48'

const rules: readonly Rule[] = [
  ({ DATABASE_URL }) =>
    !DATABASE_URL &&
    'DATABASE_URL is missing: give the address of a PostgreSQL database, or use npm run demo, which brings its own.',
  ({ PAYLOAD_SECRET }) => !PAYLOAD_SECRET && `PAYLOAD_SECRET is missing: ${newSecret}`,
  ({ PAYLOAD_SECRET }) =>
    PAYLOAD_SECRET &&
    PAYLOAD_SECRET.length < 32 &&
    `PAYLOAD_SECRET is too short (at least 32 characters): ${newSecret}`,
  (settings) =>
    isProduction(settings) &&
    !settings.SERVER_URL &&
    'SERVER_URL is missing: give the public address of this installation, such as https://clinic.org.',
  (settings) =>
    isProduction(settings) &&
    settings.SERVER_URL &&
    !isPrivateTransport(settings.SERVER_URL) &&
    'SERVER_URL must use https: sessions and clinical data would travel in clear.',
  (settings) =>
    isProduction(settings) &&
    !settings.SMTP_URL &&
    'SMTP_URL is missing: give the mail server, such as smtps://user:password@mail.clinic.org:465.',
  ({ LDAP_URL }) =>
    LDAP_URL &&
    new URL(LDAP_URL).protocol === 'ldap:' &&
    !isLoopback(new URL(LDAP_URL).hostname) &&
    'LDAP_URL must use ldaps: plain ldap is accepted on this machine (loopback) only.',
]

function findSampleSecrets(settings: Settings): string[] {
  if (!isProduction(settings)) return []
  const known = secrets.filter((name) => {
    const value = settings[name]
    return value !== undefined && isSample(value)
  })
  const sentences = known.map((name) => `${name} is a sample value: ${newSecret}`)
  const password = settings.DATABASE_URL ? new URL(settings.DATABASE_URL).password : ''
  if (/^(change-?me|example|sample)/i.test(password)) {
    sentences.push('DATABASE_URL has a sample password: give the database account its own.')
  }
  return sentences
}

function findIncompleteFamilies(settings: Settings): string[] {
  return families.flatMap((family) => {
    const given = family.filter((name) => settings[name] !== undefined)
    if (given.length === 0) return []
    const missing = family.filter((name) => settings[name] === undefined)
    return missing.map((name) => `${name} is missing: it is needed together with ${given[0]}.`)
  })
}

/** Every reason not to run with these settings, as sentences that name the variable and a remedy. */
export function findUnsafe(settings: Settings): string[] {
  const broken = rules.flatMap((rule) => rule(settings) || [])
  return [...broken, ...findSampleSecrets(settings), ...findIncompleteFamilies(settings)]
}
