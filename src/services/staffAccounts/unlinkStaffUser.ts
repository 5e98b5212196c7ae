import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { reachStaff } from './reachStaff.ts'

/** Ends the link between a staff record and its login; both stay. @throws Refusal `not-linked` (409) */
export async function unlinkStaffUser(req: PayloadRequest, staffId: string): Promise<void> {
  await inTransaction(req, async () => {
    const { organization, user } = await reachStaff(req, staffId)
    if (user === null) throw new Refusal('not-linked')
    const db = await databaseOf(req)
    await db.execute(sql`update staff set user_id = null, updated_at = now() where id = ${staffId}`)
    await recordEvent(req, {
      action: 'staff.account-unlinked',
      collection: 'staff',
      documentId: staffId,
      subject: user,
      organization,
    })
  })
}
