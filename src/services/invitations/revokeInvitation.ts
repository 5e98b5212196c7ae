import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { reachInvitation } from './reachInvitation.ts'

/**
 * Takes an invitation back; its link is dead and its seat free at once.
 * @throws Refusal `not-found`, or `conflict` once it was accepted or taken back
 */
export async function revokeInvitation(req: PayloadRequest, id: string): Promise<void> {
  const { organization } = await reachInvitation(req, id)
  await inTransaction(req, async () => {
    const db = await databaseOf(req)
    const revoked = await db.execute(sql`
      update invitations set status = 'revoked', updated_at = now()
      where id = ${id}::uuid and status in ('pending', 'expired')`)
    if (revoked.rowCount === 0) throw new Refusal('conflict', 'status')
    await db.execute(
      sql`update tokens set used_at = now(), updated_at = now() where invitation_id = ${id}::uuid and used_at is null`,
    )
    await recordEvent(req, {
      action: 'invitation.revoked',
      collection: 'invitations',
      documentId: id,
      organization: typeof organization === 'string' ? organization : organization.id,
    })
  })
}
