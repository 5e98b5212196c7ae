import type { CollectionAfterDeleteHook } from 'payload'

import { findAccount } from '../../services/accounts/findAccount.ts'
import { recordEvent } from '../../services/audit/recordEvent.ts'

/** Leaves a trace in the activity of the person who can no longer sign in this way. */
export const recordUnlinking: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const { provider, user } = doc
  const owner = await findAccount(req, { id: String(user?.id ?? user) })
  await recordEvent(req, {
    action: 'identity.unlinked',
    organization: owner?.organization ?? null,
    collection: 'external-identities',
    documentId: String(id),
    subject: owner?.id ?? null,
    changes: { provider: { from: provider, to: null } },
  })
}
