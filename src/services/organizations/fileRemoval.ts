import { rm } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { logoFolder } from '../../lib/mediaFolders.ts'

/** The task of the worker that deletes the files of an organization that is gone. */
export const REMOVE_FILES = 'remove-files'

/** So many files go in one job. */
const BATCH = 500

/** A name that Payload's upload gave: nothing that leads out of the folder. */
const fileName = /^[\w-][\w.-]{0,200}$/

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

/** Deletes files of logos; one that is gone already is no fault. */
export async function removeFiles(names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (fileName.test(name)) await rm(path.join(logoFolder, name), { force: true })
  }
}
