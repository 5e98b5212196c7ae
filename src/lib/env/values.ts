import { isIP } from 'node:net'

import { z } from 'zod'

/** Whether a host name can only mean this machine. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (host === 'localhost' || host.endsWith('.localhost') || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}

/** An address with one of the given protocols; `example` completes the sentence that refuses others. */
export function address(protocols: string[], example: string) {
  return z.string().superRefine((value, context) => {
    const url = URL.canParse(value) ? new URL(value) : undefined
    if (url && protocols.includes(url.protocol) && url.hostname) return
    context.addIssue({ code: 'custom', message: `must be an address such as ${example}` })
  })
}

/** Whether an address is encrypted or never leaves this machine; what is no web address is none of our business. */
export function isPrivateTransport(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url?.protocol !== 'http:' || isLoopback(url.hostname)
}

const needsHttps = {
  message: 'must use https: plain http is accepted on this machine (loopback) only',
}

/** A web address, encrypted or not. */
export function webAddress(example: string) {
  return address(['https:', 'http:'], example)
}

/** A web address that carries secrets or trust, so it must be encrypted unless it stays on this machine. */
export function trustedAddress(example: string) {
  return webAddress(example).refine(isPrivateTransport, needsHttps)
}

/** Who signs tokens: mostly a web address, sometimes only a name. */
export const issuer = z.string().refine(isPrivateTransport, needsHttps)

/** Secrets of documents and examples, which everybody knows. */
const samples =
  /change[-_ ]?me|example|sample|your[-_ ]|placeholder|replace|dummy|^secret|^password|^(.)\1+$|^(0123|1234|abcd)/i

export function isSample(secret: string): boolean {
  return samples.test(secret) || new Set(secret).size < 6
}

/** Yes or no, in the ways people write it. */
export const yesOrNo = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], { message: 'must be true or false' })
  .transform((value) => ['true', '1', 'yes'].includes(value))

export function wholeNumber(minimum: number, maximum: number) {
  return z.coerce
    .number({ message: `must be a whole number from ${minimum} to ${maximum}` })
    .int({ message: `must be a whole number from ${minimum} to ${maximum}` })
    .min(minimum, { message: `must be at least ${minimum}` })
    .max(maximum, { message: `must be at most ${maximum}` })
}
