import { pagePolicy } from '../../src/server/securityHeaders.ts'

describe('the policy of a page', () => {
  it('runs scripts by this page’s nonce only and shows in no frame', () => {
    const policy = pagePolicy('the-nonce', false)
    const scripts = policy.split('; ').find((rule) => rule.startsWith('script-src'))
    expect(scripts).toContain("'nonce-the-nonce'")
    expect(scripts).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
  })
})
