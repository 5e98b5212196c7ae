import type { z } from 'zod'

import { findUnsafe } from './findUnsafe.ts'
import { type Settings, settingsSchema } from './settings.ts'
import { UnsafeConfiguration } from './unsafeConfiguration.ts'

/** What a process knows of its configuration; required values are present, defaults are filled in. */
export type Env = Settings & {
  DATABASE_URL: string
  PAYLOAD_SECRET: string
  SERVER_URL: string
  MAIL_FROM: string
}

type Source = Readonly<Record<string, string | undefined>>

/** `next build` renders no data, so it needs no database and must not be given secrets. */
function isBuild(source: Source): boolean {
  return source['NEXT_PHASE'] === 'phase-production-build' || source['POLYCLINIC_BUILD'] === '1'
}

const buildPlaceholders = {
  DATABASE_URL: 'postgres://build@127.0.0.1:9/build',
  PAYLOAD_SECRET: 'only-while-building-no-request-is-served',
  SERVER_URL: 'http://localhost:3000',
}

/** An empty value is how a compose file or a `.env` leaves a variable out. */
function withoutEmpty(source: Source): Record<string, string> {
  const given = Object.entries(source).flatMap(([name, value]) => {
    const text = value?.trim()
    return text ? [[name, text] as const] : []
  })
  return Object.fromEntries(given)
}

function assumeAppEnv(source: Record<string, string>): string {
  if (source['NODE_ENV'] === 'production') return 'production'
  return source['NODE_ENV'] === 'test' ? 'test' : 'development'
}

/**
 * Reads and judges the configuration: a pure function of the given variables.
 * @throws UnsafeConfiguration naming every variable that is missing, malformed or unsafe
 */
export function parseEnv(source: Source): Env {
  const given = withoutEmpty(source)
  const building = isBuild(given)
  const parsed = settingsSchema.safeParse({
    ...(building ? buildPlaceholders : {}),
    ...given,
    APP_ENV: given['APP_ENV'] ?? assumeAppEnv(given),
  })
  if (!parsed.success) {
    throw new UnsafeConfiguration(parsed.error.issues.map(sentence))
  }
  const settings = parsed.data
  const problems = building ? [] : findUnsafe(settings)
  const { DATABASE_URL, PAYLOAD_SECRET } = settings
  if (problems.length > 0 || !DATABASE_URL || !PAYLOAD_SECRET) {
    throw new UnsafeConfiguration(problems)
  }
  const serverURL = (settings.SERVER_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, '')
  const mailFrom = settings.MAIL_FROM ?? `Polyclinic <no-reply@${new URL(serverURL).hostname}>`
  return { ...settings, DATABASE_URL, PAYLOAD_SECRET, SERVER_URL: serverURL, MAIL_FROM: mailFrom }
}

function sentence(issue: z.core.$ZodIssue): string {
  return `${String(issue.path[0] ?? 'The configuration')} ${issue.message}.`
}
