import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeDeleteHook } from 'payload'

import { queueFileRemoval } from '../services/organizations/queueFileRemoval.ts'
import { releaseMembers } from '../services/organizations/releaseMembers.ts'

/**
 * Before an organization is deleted its people leave it, and its files are queued to go; in the same
 * transaction, so that nothing happens when it still has clinical data.
 */
export const releaseOrganization: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await queueFileRemoval(req, String(id))
  await releaseMembers(req, sql`u.organization_id = ${id}::uuid`)
}
