import { createHash, randomBytes } from 'node:crypto'

const PREFIX = 'pk_'

/** A new key: 32 random bytes. It is shown once; only its hash is stored. */
export const createApiKey = (): string => PREFIX + randomBytes(32).toString('base64url')

/** What is stored of a key: SHA-256, enough for a value that nobody can guess. */
export const hashApiKey = (key: string): Buffer => createHash('sha256').update(key).digest()
