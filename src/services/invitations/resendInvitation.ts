import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Invitation } from '../../payload-types.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { ensureInvitable } from './ensureInvitable.ts'
import { invitationTerm } from './invitationTerm.ts'
import { reachInvitation } from './reachInvitation.ts'
import { sendInvitation } from './sendInvitation.ts'

const idOf = (value: { id: string } | string): string =>
  typeof value === 'string' ? value : value.id

/**
 * Sends an invitation that is pending or ran out once more, for the full time and in the name of who
 * sends it now; the old link dies.
 * @throws Refusal `not-found`, `conflict` once it was accepted or taken back, `already-member`,
 *   `already-invited`, `seat-limit-reached`
 */
export async function resendInvitation(
  req: PayloadRequest,
  actor: Actor,
  id: string,
): Promise<{ doc: Invitation; link: string }> {
  const { email, organization: place } = await reachInvitation(req, id)
  const organization = idOf(place)
  return inTransaction(req, async () => {
    await ensureInvitable(req, { email, organization }, id)
    const { expiresAt, sentAt } = invitationTerm()
    const db = await databaseOf(req)
    const renewed = await db.execute(sql`
      update invitations set status = 'pending', sent_at = ${sentAt}::timestamptz, expires_at = ${expiresAt}::timestamptz,
        send_count = least(coalesce(send_count, 0) + 1, 1000), invited_by_id = ${actor.id}::uuid, updated_at = now()
      where id = ${id}::uuid and status in ('pending', 'expired')`)
    if (renewed.rowCount === 0) throw new Refusal('conflict', 'status')
    const { link } = await sendInvitation(req, id)
    await recordEvent(req, {
      action: 'invitation.resent',
      collection: 'invitations',
      documentId: id,
      organization,
    })
    return { doc: await reachInvitation(req, id), link }
  })
}
