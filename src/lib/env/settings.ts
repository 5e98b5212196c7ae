import { z } from 'zod'

import { address, issuer, trustedAddress, webAddress, wholeNumber, yesOrNo } from './values.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const appEnvs = ['production', 'demo', 'development', 'test'] as const

const text = z.string()

/** The form of every variable. What must be there, and what is unsafe together, is judged in findUnsafe. */
export const settingsSchema = z.object({
  APP_ENV: z.enum(appEnvs, { message: `must be one of ${appEnvs.join(', ')}` }),
  DATABASE_URL: address(
    ['postgres:', 'postgresql:'],
    'postgres://user:password@host:5432/polyclinic',
  ).optional(),
  DATABASE_POOL_MAX: wholeNumber(2, 500).default(12),
  PAYLOAD_SECRET: text.optional(),
  SERVER_URL: webAddress('https://clinic.org').optional(),
  PORT: wholeNumber(1, 65535).default(3000),
  HOST: text.optional(),
  WEB_PROCESSES: wholeNumber(1, 256).optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  LOG_LEVEL: z
    .enum(logLevels, { message: `must be one of ${logLevels.join(', ')}` })
    .default('info'),
  METRICS_TOKEN: text.min(16, { message: 'must have at least 16 characters' }).optional(),
  OPEN_REGISTRATION: yesOrNo.default(false),

  ACTIVATION_HOURS: wholeNumber(1, 720).default(72),
  INVITATION_HOURS: wholeNumber(1, 720).default(72),
  VERIFICATION_HOURS: wholeNumber(1, 720).default(24),
  RESET_MINUTES: wholeNumber(5, 1440).default(60),
  CODE_MINUTES: wholeNumber(1, 60).default(10),

  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.clinic.org:465').optional(),
  MAIL_FROM: text
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, {
      message: 'must be an address such as "Polyclinic <no-reply@clinic.org>"',
    })
    .optional(),
  SMS_WEBHOOK_URL: trustedAddress('https://sms.provider.org/send').optional(),

  REDIS_URL: address(['redis:', 'rediss:'], 'rediss://host:6379').optional(),
  S3_BUCKET: text.optional(),
  S3_REGION: text.optional(),
  S3_ENDPOINT: webAddress('https://s3.provider.org').optional(),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),

  EXTERNAL_AUTH_PROVIDER: text
    .regex(/^(?!ldap$)[\w.-]{1,50}$/, { message: 'must be a short name such as firebase' })
    .default('firebase'),
  EXTERNAL_AUTH_ISSUER: issuer.optional(),
  EXTERNAL_AUTH_AUDIENCE: text.optional(),
  EXTERNAL_AUTH_JWKS_URL: trustedAddress('https://issuer.org/.well-known/jwks.json').optional(),

  OIDC_ISSUER: trustedAddress('https://login.clinic.org').optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_NAME: text.max(50, { message: 'must have at most 50 characters' }).optional(),

  LDAP_URL: address(['ldaps:', 'ldap:'], 'ldaps://directory.clinic.org').optional(),
  LDAP_BIND_DN: text.optional(),
  LDAP_BIND_PASSWORD: text.optional(),
  LDAP_SEARCH_BASE: text.optional(),
})

export type Settings = z.infer<typeof settingsSchema>
