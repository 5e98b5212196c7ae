import { env } from '../../lib/env.ts'

/** A host name and nothing else: what stands in the database is not believed to be one. */
const hostName = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/

/**
 * Where an organization's people are at home: its first domain, or the installation's address.
 * Domains are served under the installation's certificate; without https there are none to rely on.
 */
export const homeOf = (domain: string | null | undefined): string =>
  env.SERVER_URL.startsWith('https:') && hostName.test(domain ?? '')
    ? `https://${domain}`
    : env.SERVER_URL
