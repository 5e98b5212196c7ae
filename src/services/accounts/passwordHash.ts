import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

import { hashInTurn } from './hashInTurn.ts'

const derive = promisify(pbkdf2)

const PREFIX = 'pbkdf2-sha256-v1:'
const ROUNDS = 600_000
const KEY_BYTES = 32

/** A password as stored: never the password, never readable through any API. */
export interface PasswordHash {
  salt: string
  hash: string
}

/**
 * Hashes a password with PBKDF2-SHA256, 600,000 rounds, 32-byte key (OWASP 2023; the same as Payload and Django 4.2).
 * @throws Refusal `unavailable` when too many hashes are waiting
 */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(32).toString('hex')
  const key = await hashInTurn('new', () => derive(password, salt, ROUNDS, KEY_BYTES, 'sha256'))
  return { salt, hash: PREFIX + key.toString('hex') }
}

/** Stands in for accounts that do not exist, so that they cost the same time. */
const nobody: PasswordHash = { salt: '0'.repeat(64), hash: PREFIX + '0'.repeat(KEY_BYTES * 2) }

/**
 * Whether a password matches. Without a stored hash it takes the same time and never matches.
 * @throws Refusal `unavailable` when too many hashes are waiting
 */
export async function verifyPassword(
  password: string,
  stored: PasswordHash | null,
): Promise<boolean> {
  const { salt, hash } = stored ?? nobody
  const expected = Buffer.from(hash.slice(PREFIX.length), 'hex')
  const key = await hashInTurn('check', () => derive(password, salt, ROUNDS, KEY_BYTES, 'sha256'))
  const matches = expected.length === key.length && timingSafeEqual(expected, key)
  return matches && stored !== null
}
