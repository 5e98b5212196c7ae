import { verifyPassword } from '../../src/services/accounts/passwordHash.ts'
import { readDjangoHash } from '../../src/services/importDjango/readDjangoHash.ts'

const why = (password: unknown): string => {
  const read = readDjangoHash(password)
  return read.hash === null ? read.why : 'is taken over'
}

describe('a password that Django has hashed', () => {
  it.each([
    [
      'one round',
      'a quiet harbour',
      'pbkdf2_sha256$1$seasalt$Aszv38DVgZKiNd0O/lC6L5Me1GZGoW2NMtqMfskp3NY=',
    ],
    [
      '260,000 rounds, of Django 3.2',
      'a quiet harbour',
      'pbkdf2_sha256$260000$Qb3xJtZ0Xn1kAbCdEfGhIj$G3yOMboKQ+h8BcsH5zjIg9O9h34srMwA73Ddw21Kr0U=',
    ],
    [
      '600,000 rounds, of Django 4.2',
      'a quiet harbour',
      'pbkdf2_sha256$600000$7lqv0XjzTgHk2mN4pR6sTu$byAVIXtYoQmLUAIeYHcWmzAhKFTuHdPfKt1BDffgSo8=',
    ],
    [
      '870,000 rounds, of Django 5.1',
      'a quiet harbour',
      'pbkdf2_sha256$870000$zS1dW9f0aaBB22ccDD44ee$HQwWsIPZqUmatXUbisGhYwp86hm7ZwZLxXteoKFf0q0=',
    ],
    [
      'letters of any script',
      'clé مفتاح 🔑',
      'pbkdf2_sha256$1000$seasalt$hN+t//a02iHOQm5oIqoMHR8ZRt5csokaXhIZUfBOkYo=',
    ],
  ])('opens here with the same password, and no other: %s', async (_what, password, encoded) => {
    const { hash } = readDjangoHash(encoded)
    expect(await verifyPassword(password, hash)).toBe(true)
    expect(await verifyPassword(`${password} `, hash)).toBe(false)
  })

  it.each([
    ['!kJ8Zr4', 'has an unusable password'],
    ['', 'has no password'],
    [null, 'has no password'],
    [
      'argon2$argon2id$v=19$m=102400,t=2,p=8$c2FsdA$aGFzaA',
      'has a password in argon2, which is not taken over',
    ],
    [
      'bcrypt_sha256$$2b$12$abcdefghijklmnopqrstuv',
      'has a password in bcrypt_sha256, which is not taken over',
    ],
    [
      'pbkdf2_sha1$260000$salt$Aszv38DVgZKiNd0O/lC6L5Me1GY=',
      'has a password in pbkdf2_sha1, which is not taken over',
    ],
    ['md5$salt$0123456789abcdef0123456789abcdef', 'has a password in md5, which is not taken over'],
    ['cleartext', 'has a password in an unknown form, which is not taken over'],
    [
      'pbkdf2_sha256$600000$salt$c2hvcnQ=',
      'has a password in pbkdf2_sha256, which is not taken over',
    ],
    [
      'pbkdf2_sha256$-5$salt$Aszv38DVgZKiNd0O/lC6L5Me1GZGoW2NMtqMfskp3NY=',
      'has a password in pbkdf2_sha256, which is not taken over',
    ],
    [
      'pbkdf2_sha256$3000001$salt$Aszv38DVgZKiNd0O/lC6L5Me1GZGoW2NMtqMfskp3NY=',
      'has a password of 3000001 rounds; at most 3000000 are taken over',
    ],
  ])('is not taken over when it is %p', (password, reason) => {
    expect(why(password)).toBe(reason)
  })

  it('of fewer rounds costs the time of our own, so that it does not show', async () => {
    const time = async (hash: Parameters<typeof verifyPassword>[1]) => {
      const started = performance.now()
      await verifyPassword('wrong', hash)
      return performance.now() - started
    }
    const { hash } = readDjangoHash(
      'pbkdf2_sha256$1$seasalt$Aszv38DVgZKiNd0O/lC6L5Me1GZGoW2NMtqMfskp3NY=',
    )
    const [own, moved] = [await time(null), await time(hash)]
    expect(moved).toBeGreaterThan(own / 3)
  })
})
