import { requestHost } from '../../src/server/requestHost.ts'

describe('the host of a request', () => {
  it('is the one that the browser asked, without its port', () => {
    expect(requestHost({ host: 'Clinic.Example.ORG:8443' }, 0)).toBe('clinic.example.org')
    expect(requestHost({ host: 'localhost:3000' }, 0)).toBe('localhost')
  })

  it('is what the trusted proxy says, and not what a client says', () => {
    const headers = { host: 'inside', 'x-forwarded-host': 'clinic.example.org' }
    expect(requestHost(headers, 1)).toBe('clinic.example.org')
    expect(requestHost(headers, 0)).toBe('inside')
  })

  it.each([
    '',
    'a b',
    'a/b',
    'a\r\nb',
    'evil.org#',
    'user@evil.org',
    '.',
    `${'a'.repeat(300)}.org`,
  ])('is none when it is %j', (host) => {
    expect(requestHost({ host }, 0)).toBeNull()
  })
})
