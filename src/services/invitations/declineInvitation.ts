import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { spendToken } from '../tokens/spendToken.ts'
import { findLiveInvitation } from './findLiveInvitation.ts'

/**
 * Says no to an invitation: who holds the link need not sign in for it. Its seat is free at once.
 * @throws Refusal `token-invalid` (400), `token-used` or `token-expired` (410)
 */
export async function declineInvitation(req: PayloadRequest, token: string): Promise<void> {
  const { email, id, organization } = await findLiveInvitation(req, token)
  await inTransaction(req, async () => {
    await spendToken(req, 'invitation', token)
    const db = await databaseOf(req)
    await db.execute(
      sql`update invitations set status = 'revoked', updated_at = now() where id = ${id}::uuid and status = 'pending'`,
    )
    await recordEvent(req, {
      action: 'invitation.declined',
      actor: { id: null, name: email },
      collection: 'invitations',
      documentId: id,
      organization,
    })
  })
}
