import { z } from 'zod'

import { cleanText, findTextFault } from '../../lib/text.ts'
import type { ProvenIdentity } from './provenIdentity.ts'

const NAME_MAX = 50
const EXTERNAL_ID_MAX = 200

const address = z.email().max(254)

/** A name fit for storing, shortened where it must be; anything else is no name. */
export function readName(value: unknown): string | null {
  const clean = cleanText(value)
  if (typeof clean !== 'string') return null
  const short = [...clean].slice(0, NAME_MAX).join('').trim()
  return short !== '' && findTextFault(short, { max: NAME_MAX, identifying: true }) === null
    ? short
    : null
}

/** An e-mail address in its one spelling, or null. */
export function readEmail(value: unknown): string | null {
  const clean = cleanText(value)
  return typeof clean === 'string' ? (address.safeParse(clean.toLowerCase()).data ?? null) : null
}

/** First and last name, where need be from one name. */
function readNames(claims: Readonly<Record<string, unknown>>): [string | null, string | null] {
  const [given, family] = [readName(claims['given_name']), readName(claims['family_name'])]
  const whole = given === null && family === null ? cleanText(claims['name']) : null
  if (typeof whole !== 'string') return [given, family]
  const [first, ...rest] = whole.split(/\s+/)
  return [readName(first), readName(rest.join(' '))]
}

/**
 * Reads whom the claims of a verified token are about (OpenID Connect Core 1.0, section 5.1).
 * @returns null when they name nobody that could be told apart
 */
export function readClaims(
  provider: string,
  claims: Readonly<Record<string, unknown>>,
): ProvenIdentity | null {
  const { sub } = claims
  const fault = findTextFault(sub, { max: EXTERNAL_ID_MAX, identifying: true })
  if (typeof sub !== 'string' || sub.trim() === '' || fault) return null
  const [firstName, lastName] = readNames(claims)
  const emailVerified = claims['email_verified'] === true || claims['email_verified'] === 'true'
  const email = readEmail(claims['email'])
  return { provider, externalId: sub, email, emailVerified, firstName, lastName }
}
