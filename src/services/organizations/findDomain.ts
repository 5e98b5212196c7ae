import type { Payload } from 'payload'

import { clock } from '../../lib/clock.ts'

const KEPT_MILLISECONDS = 10_000

interface Known {
  domains: ReadonlyMap<string, string>
  until: number
}

let known: Promise<Known> | undefined

async function readDomains({ db }: Pick<Payload, 'db'>): Promise<Known> {
  const found = await db.pool.query<{ domain: string; organization: string }>(
    `select lower(t.text) as domain, t.parent_id as organization from organizations_texts t
     join organizations o on o.id = t.parent_id where t.path = 'domains' and o.is_active`,
  )
  const domains = new Map(found.rows.map(({ domain, organization }) => [domain, organization]))
  return { domains, until: clock.now().getTime() + KEPT_MILLISECONDS }
}

/**
 * The organization whose domain a host name is, or null. The list is kept for ten seconds: it is
 * asked for on every page.
 */
export async function findOrganizationOfDomain(
  payload: Pick<Payload, 'db'>,
  host: string | null,
): Promise<string | null> {
  if (host === null) return null
  const kept = await known?.catch(() => undefined)
  if (!kept || kept.until <= clock.now().getTime()) known = readDomains(payload)
  const { domains } = await (known ?? readDomains(payload))
  return domains.get(host) ?? null
}
