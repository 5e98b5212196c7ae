import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import type { ProvenIdentity } from './provenIdentity.ts'

type Link = Record<string, unknown> & { id: string; user: string }

/**
 * Finds the link of an external identity, or null. Whoever else asks for the same identity waits
 * until this transaction ends, so that of parallel first logins one creates and the others find.
 */
export async function lockIdentity(
  req: PayloadRequest,
  { provider, externalId }: Pick<ProvenIdentity, 'provider' | 'externalId'>,
): Promise<Link | null> {
  const db = await databaseOf(req)
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`identity ${provider} ${externalId}`}, 0))`,
  )
  const found = await db.execute<Link>(sql`
    select id, user_id as user from external_identities
    where provider = ${provider} and external_id = ${externalId}`)
  return found.rows[0] ?? null
}
