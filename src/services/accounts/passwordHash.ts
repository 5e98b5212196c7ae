import { randomBytes, timingSafeEqual } from 'node:crypto'

import { deriveKey } from './deriveKey.ts'
import { hashInTurn } from './hashInTurn.ts'

const PREFIX = 'pbkdf2-sha256-v1:'
const ROUNDS = 600_000
const KEY_BYTES = 32

const derive = (password: string, salt: string, rounds: number): Promise<Buffer> =>
  deriveKey({ password, salt, rounds, bytes: KEY_BYTES })

/** A password hashed by Django, moved here: the same function, with the rounds of its time. */
const DJANGO = /^pbkdf2-sha256-django:([1-9]\d{0,6}):([0-9a-f]{64})$/

/** More rounds than this are not taken over: each sign-in would hold up everybody else's. */
export const DJANGO_ROUNDS_MAX = 3_000_000

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
  const key = await hashInTurn('new', () => derive(password, salt, ROUNDS))
  return { salt, hash: PREFIX + key.toString('hex') }
}

/** What is stored of a password that Django hashed; `key` is its key in hex. */
export const djangoHash = (rounds: number, key: string): string =>
  `pbkdf2-sha256-django:${rounds}:${key}`

/** Whether a hash is one of our own making; others are replaced at the next sign-in. */
export const isOwnHash = (hash: string): boolean => hash.startsWith(PREFIX)

/** Stands in for accounts that do not exist, so that they cost the same time. */
const nobody: PasswordHash = { salt: '0'.repeat(64), hash: PREFIX + '0'.repeat(KEY_BYTES * 2) }

function readHash(hash: string): { rounds: number; expected: Buffer } {
  const [, rounds, key] = DJANGO.exec(hash) ?? []
  if (rounds !== undefined && key !== undefined)
    return { rounds: Number(rounds), expected: Buffer.from(key, 'hex') }
  return { rounds: ROUNDS, expected: Buffer.from(hash.slice(PREFIX.length), 'hex') }
}

/**
 * Whether a password matches. Without a stored hash it takes the same time and never matches; one
 * that Django hashed with fewer rounds is brought up to that time, one with more takes longer.
 * @throws Refusal `unavailable` when too many hashes are waiting
 */
export async function verifyPassword(
  password: string,
  stored: PasswordHash | null,
): Promise<boolean> {
  const { salt, hash } = stored ?? nobody
  const { expected, rounds } = readHash(hash)
  const key = await hashInTurn('check', async () => {
    if (rounds < ROUNDS) await derive(password, salt, ROUNDS - rounds)
    return derive(password, salt, rounds)
  })
  const matches = expected.length === key.length && timingSafeEqual(expected, key)
  return matches && stored !== null
}
