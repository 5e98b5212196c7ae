import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { findAccount } from '../accounts/findAccount.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { lockIdentity } from './lockIdentity.ts'
import type { ProvenIdentity } from './provenIdentity.ts'

/**
 * Lets a person sign in with an external identity from now on. Linking one's own again changes nothing.
 * @returns the id of the link (`external-identities`)
 * @throws Refusal `identity-taken` when it leads to somebody else
 */
export async function linkIdentity(
  req: PayloadRequest,
  userId: string,
  identity: ProvenIdentity,
): Promise<string> {
  return inTransaction(req, async () => {
    const existing = await lockIdentity(req, identity)
    if (existing && existing.user !== userId) throw new Refusal('identity-taken')
    if (existing) return existing.id
    const { externalId, provider } = identity
    const db = await databaseOf(req)
    const linked = await db.execute<{ id: string }>(sql`
      insert into external_identities (user_id, provider, external_id, last_used_at, created_at, updated_at, revision)
      values (${userId}, ${provider}, ${externalId}, ${clock.now().toISOString()}::timestamptz, now(), now(), 1)
      returning id`)
    const id = linked.rows[0]?.id
    if (id === undefined) throw new Error('The identity was not stored.')
    const owner = await findAccount(req, { id: userId })
    await recordEvent(req, {
      action: 'identity.linked',
      actor: { id: userId, name: owner?.name ?? '' },
      organization: owner?.organization ?? null,
      collection: 'external-identities',
      documentId: id,
      subject: userId,
      changes: { provider: { from: null, to: provider } },
    })
    return id
  })
}
