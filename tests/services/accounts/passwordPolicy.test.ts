import { hashPassword, verifyPassword } from '../../../src/services/accounts/passwordHash.ts'
import { findPasswordFault, passwordRules } from '../../../src/services/accounts/passwordPolicy.ts'

const zed = {
  role: 'doctor',
  username: 'zed.quinn',
  email: 'z.harbour@example.com',
  firstName: 'Zed',
  lastName: 'Quinn',
}

describe('a password', () => {
  it.each([
    ['short1', 'short'],
    ['Seven77', 'short'],
    ['', 'short'],
    ['a'.repeat(129), 'long'],
    ['12345678', 'numeric'],
    ['٤٨١٥١٦٢٣', 'numeric'],
    ['password', 'common'],
    ['PassWord', 'common'],
    ['qwertyuiop', 'common'],
    ['my-zed.quinn-1', 'similar'],
    ['ZED.QUINN99', 'similar'],
    ['quinn123', 'similar'],
    ['xxQUINNxx1', 'similar'],
    ['harbour-of-1', 'similar'],
    [12345678, 'type'],
    [null, 'type'],
  ])('%j breaks the rule "%s"', (password, rule) => {
    expect(findPasswordFault(password, zed)).toBe(rule)
  })

  it.each([
    'orchards 7',
    'a9b2c8d4f5',
    'خمسة حقول',
    'zed 84 walks',
    '😀'.repeat(8),
    'x'.repeat(127) + '1',
    'z8-marmalade',
  ])('%j is fine', (password) => {
    expect(findPasswordFault(password, zed)).toBeNull()
  })

  it('may not be part of a longer name', () => {
    const owner = {
      role: 'staff',
      firstName: 'Bartholomew',
      lastName: 'Featherstonehaugh',
      username: 'b',
    }
    expect(findPasswordFault('eatherst', owner)).toBe('similar')
    expect(findPasswordFault('tonehaug', owner)).toBe('similar')
    expect(findPasswordFault('feather-1', owner)).toBeNull()
  })

  it.each(['system_admin', 'audit_team'])(
    'of %s has 15 characters, or a second factor beside it',
    (role) => {
      expect(findPasswordFault('fourteen chars', { ...zed, role })).toBe('shortForPrivileged')
      expect(findPasswordFault('fifteen letters', { ...zed, role })).toBeNull()
      expect(
        findPasswordFault('fourteen chars', { ...zed, role, hasSecondFactor: true }),
      ).toBeNull()
      expect(findPasswordFault('fourteen chars', { ...zed, role: 'hospital_admin' })).toBeNull()
    },
  )

  it('is told each rule in its own words, in three languages', () => {
    const said = Object.values(passwordRules).flatMap(({ en, ar, es }) => [en, ar, es])
    expect(new Set(said).size).toBe(said.length)
    expect(said.every((sentence) => sentence.length > 5)).toBe(true)
  })
})

describe('a stored password', () => {
  it('is PBKDF2-SHA256 of 600,000 rounds with a salt of its own, and matches itself only', async () => {
    const [one, two] = await Promise.all([hashPassword('orchards 7'), hashPassword('orchards 7')])
    expect(one.hash).toMatch(/^pbkdf2-sha256-v1:[0-9a-f]{64}$/)
    expect(one.salt).toMatch(/^[0-9a-f]{64}$/)
    expect(one.salt).not.toBe(two.salt)
    expect(one.hash).not.toBe(two.hash)
    expect(await verifyPassword('orchards 7', one)).toBe(true)
    expect(await verifyPassword('Orchards 7', one)).toBe(false)
    expect(await verifyPassword('', null)).toBe(false)
  })

  it('of Django verifies as it is', async () => {
    // make_password('orchards 7', salt='q8nJc2Vx0aWd', hasher='pbkdf2_sha256') of Django 4.2.
    const { pbkdf2Sync } = await import('node:crypto')
    const key = pbkdf2Sync('orchards 7', 'q8nJc2Vx0aWd', 600_000, 32, 'sha256')
    const [, , salt = '', encoded = ''] =
      `pbkdf2_sha256$600000$q8nJc2Vx0aWd$${key.toString('base64')}`.split('$')
    const hash = `pbkdf2-sha256-v1:${Buffer.from(encoded, 'base64').toString('hex')}`
    expect(await verifyPassword('orchards 7', { salt, hash })).toBe(true)
  })
})
