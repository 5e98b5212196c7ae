import { isIP } from 'node:net'

const unmapped = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '')

/**
 * The address of whoever asked. Each trusted proxy appends the address that it saw, so with n
 * proxies the n-th from the end was written by the outermost one; what stands before it is the
 * client's own claim and is not believed.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const seen = unmapped(socketAddress)
  if (trustedProxies === 0 || forwardedFor === undefined) return seen
  const hops = forwardedFor.split(',').map((hop) => hop.trim())
  const claimed = hops[Math.max(0, hops.length - trustedProxies)] ?? ''
  const address = unmapped(
    claimed.replace(/^\[(.+)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1'),
  )
  return isIP(address) ? address : seen
}
