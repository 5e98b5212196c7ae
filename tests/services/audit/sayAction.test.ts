import { globSync, readFileSync } from 'node:fs'

import { sayAction } from '../../../src/services/audit/sayAction.ts'
import { sayEvent } from '../../../src/services/audit/sayEvent.ts'

const codes = new Set(
  globSync('src/{services,hooks,endpoints,jobs}/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:action: |note\()'([a-z-]+\.[a-z-]+)'/g)].map(
      ([, code = '']) => code,
    ),
  ),
)

describe('an event of the trail', () => {
  it('has words of its own for every code that the product writes', () => {
    expect(codes.size).toBeGreaterThan(25)
    // A code without words is said in plain English, in every language.
    const unsaid = [...codes].filter((code) => !/\p{Script=Arabic}/u.test(sayAction('ar', code)))
    expect(unsaid).toEqual([])
  })

  it('reads as a sentence with address and device, as far as they are known', () => {
    const event = { action: 'login.succeeded', ip: '10.0.0.7', device: 'Firefox on Linux' }
    expect(sayEvent('en', event)).toBe('Signed in from 10.0.0.7, Firefox on Linux')
    expect(sayEvent('es', event)).toBe('Inicio de sesión desde 10.0.0.7, Firefox on Linux')
    expect(sayEvent('ar', { ...event, device: null })).toBe('تسجيل دخول من 10.0.0.7')
    expect(sayEvent('en', { action: 'logout', ip: null })).toBe('Signed out')
  })
})
