import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { REMOVE_FILES } from './removeFiles.ts'

/** So many files go in one job. */
const BATCH = 500

/**
 * Queues the deletion of an organization's files in the transaction that deletes its rows: they go
 * within a minute once that is stored, and stay if it is not.
 */
export async function queueFileRemoval(req: PayloadRequest, organization: string): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`
    select graphile_worker.add_job(${REMOVE_FILES}, json_build_object('names', json_agg(filename)))
    from (select filename, (row_number() over (order by id) - 1) / ${BATCH}::int as batch from logos
      where organization_id = ${organization}::uuid and filename is not null) files
    group by batch`)
}
