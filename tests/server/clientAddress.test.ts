import { clientAddress } from '../../src/server/clientAddress.ts'

describe('the address of a client', () => {
  it('is the socket’s when no proxy is trusted, whatever the client claims', () => {
    expect(clientAddress('192.0.2.9', '10.0.0.1', 0)).toBe('192.0.2.9')
  })

  it('is what the one trusted proxy saw, not what the client wrote before it', () => {
    expect(clientAddress('10.0.0.1', '203.0.113.66, 198.51.100.7', 1)).toBe('198.51.100.7')
  })

  it('is what the outermost of two trusted proxies saw', () => {
    const forwarded = '203.0.113.66, 198.51.100.7, 10.0.0.2'
    expect(clientAddress('10.0.0.1', forwarded, 2)).toBe('198.51.100.7')
  })

  it('is written without the mapping of IPv4 into IPv6 and without a port', () => {
    expect(clientAddress('::ffff:192.0.2.9', undefined, 0)).toBe('192.0.2.9')
    expect(clientAddress('10.0.0.1', '198.51.100.7:4711', 1)).toBe('198.51.100.7')
    expect(clientAddress('10.0.0.1', '[2001:db8::1]:4711', 1)).toBe('2001:db8::1')
  })

  it('is the socket’s when the proxy wrote no address', () => {
    expect(clientAddress('10.0.0.1', 'unknown', 1)).toBe('10.0.0.1')
  })
})
