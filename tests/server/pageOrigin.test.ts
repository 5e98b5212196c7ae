import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

import { isFromOurPages } from '../../src/server/pageOrigin.ts'

const hosts = ['north.example', 'polyclinic.example']

function judge(method: string, headers: Record<string, string>): boolean {
  const message = new IncomingMessage(new Socket())
  Object.assign(message, { method, headers })
  return isFromOurPages(message, hosts)
}

describe('what is sent to a page', () => {
  it('is taken from the organization’s own domain, from the product’s, and from no browser at all', () => {
    expect(judge('POST', { origin: 'https://north.example' })).toBe(true)
    expect(judge('POST', { origin: 'https://polyclinic.example' })).toBe(true)
    expect(judge('POST', {})).toBe(true)
  })

  it('is refused from another site, another port, and from nowhere that can be named', () => {
    expect(judge('POST', { origin: 'https://evil.example' })).toBe(false)
    expect(judge('POST', { origin: 'https://north.example.evil.example' })).toBe(false)
    expect(judge('POST', { origin: 'https://north.example:8443' })).toBe(false)
    expect(judge('POST', { origin: 'null' })).toBe(false)
    expect(judge('POST', { origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(false)
  })

  it('is taken from a browser that hides the origin but says that the site is the same', () => {
    expect(judge('POST', { origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  it('is looked at only when it could change something', () => {
    expect(judge('GET', { origin: 'https://evil.example' })).toBe(true)
  })
})
