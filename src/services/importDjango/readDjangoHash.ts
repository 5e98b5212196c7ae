import { djangoHash, DJANGO_ROUNDS_MAX, type PasswordHash } from '../accounts/passwordHash.ts'

/** What became of a Django password: a hash that goes on working, or why there is none. */
export type DjangoPassword = { hash: PasswordHash } | { hash: null; why: string }

const encoded = /^pbkdf2_sha256\$([1-9]\d{0,8})\$([^$]{1,128})\$([A-Za-z0-9+/]{43}=)$/

const without = (why: string): DjangoPassword => ({ hash: null, why })

/** Reads a password as Django stores it: `pbkdf2_sha256$<rounds>$<salt>$<base64>`. */
export function readDjangoHash(password: unknown): DjangoPassword {
  if (typeof password !== 'string' || password === '') return without('has no password')
  if (password.startsWith('!')) return without('has an unusable password')
  const [, rounds, salt, key] = encoded.exec(password) ?? []
  if (rounds === undefined || salt === undefined || key === undefined) {
    const algorithm = /^[a-z0-9_]{1,40}(?=\$)/.exec(password)?.[0] ?? 'an unknown form'
    return without(`has a password in ${algorithm}, which is not taken over`)
  }
  if (Number(rounds) > DJANGO_ROUNDS_MAX)
    return without(
      `has a password of ${rounds} rounds; at most ${DJANGO_ROUNDS_MAX} are taken over`,
    )
  return {
    hash: { salt, hash: djangoHash(Number(rounds), Buffer.from(key, 'base64').toString('hex')) },
  }
}
