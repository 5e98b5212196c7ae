import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { env } from '../../lib/env.ts'
import { homeOf } from './homeOf.ts'

async function findHome(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  organization: string | null,
): Promise<string> {
  if (organization === null || !env.SERVER_URL.startsWith('https:')) return env.SERVER_URL
  const db = await databaseOf(req)
  const found = await db.execute<{ domain: string }>(sql`
    select text as domain from organizations_texts
    where parent_id = ${organization}::uuid and path = 'domains' order by "order" limit 1`)
  return homeOf(found.rows[0]?.domain)
}

/**
 * The whole address of a page for mails. It starts with SERVER_URL or with the organization's first
 * domain, never with what a request claims about its host.
 * @param path begins with one slash
 * @throws Error when the path would lead to another host
 */
export async function linkTo(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  organization: string | null,
  path: string,
): Promise<string> {
  const home = await findHome(req, organization)
  const link = new URL(path, home)
  if (link.origin !== new URL(home).origin) throw new Error('A link leads to another host.')
  return link.href
}
