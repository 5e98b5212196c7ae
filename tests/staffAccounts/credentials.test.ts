import { composeUsername } from '../../src/services/staffAccounts/composeUsername.ts'
import { makeTemporaryPassword } from '../../src/services/staffAccounts/makeTemporaryPassword.ts'

const named = (firstName: string, lastName: string, firstNameAr = '', lastNameAr = '') =>
  composeUsername({ firstName, lastName, firstNameAr, lastNameAr })

it('a thousand temporary passwords have 12 characters with a letter, a digit and a special, and none twice', () => {
  const made = Array.from({ length: 1000 }, () => makeTemporaryPassword())
  expect(new Set(made).size).toBe(1000)
  for (const password of made) {
    expect(password).toHaveLength(12)
    expect(password).toMatch(/[a-zA-Z]/)
    expect(password).toMatch(/[0-9]/)
    expect(password).toMatch(/[^a-zA-Z0-9]/)
  }
})

it('no character of a temporary password is likelier than another', () => {
  const counts = new Map<string, number>()
  for (let each = 0; each < 5000; each += 1)
    for (const character of makeTemporaryPassword())
      counts.set(character, (counts.get(character) ?? 0) + 1)
  const letters = [...counts].filter(([character]) => /[a-zA-Z]/.test(character))
  expect(letters).toHaveLength(48)
  const expected = letters.reduce((sum, [, count]) => sum + count, 0) / letters.length
  for (const [, count] of letters) expect(Math.abs(count - expected) / expected).toBeLessThan(0.25)
})

it.each([
  ['John', 'Doe', 'john.doe'],
  ['José', 'Núñez Prado', 'jose.nunezprado'],
  ['Peter', 'O’Toole', 'peter.otoole'],
  ['محمد', 'علي', 'mhmd.aly'],
  ['Cher', '', 'cher'],
  ['!!!', '???', 'staff'],
])('%s %s signs in as %s', (first, last, username) => {
  expect(named(first, last)).toBe(username)
})

it('an Arabic name stands in where there is no Latin one', () => {
  expect(named('', '', 'سارة', 'حسن')).toBe('srh.hsn')
})
