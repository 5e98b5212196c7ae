import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/** Whether all of these groups exist and are of the kind that is handed out inside an organization. */
export async function areOrganizationGroups(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  ids: readonly string[],
): Promise<boolean> {
  const wanted = new Set(ids)
  const db = await databaseOf(req)
  const found = await db.execute<{ id: string }>(
    sql`select id from groups where kind = 'organization' and id::text in ${[...wanted]}`,
  )
  return found.rows.length === wanted.size
}
