import type { CollectionAfterChangeHook } from 'payload'

import { savePassword } from '../../services/accounts/savePassword.ts'
import { recordEvent } from '../../services/audit/recordEvent.ts'
import { endSessionsOf } from '../../services/sessions/endSessions.ts'

/** Stores a new password and ends the sessions that it, or a deactivation, makes void; all in the same transaction. */
export const concludeUserChange: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const { newPassword } = req.context
  delete req.context.newPassword
  if (typeof newPassword === 'string') {
    await savePassword(req, doc.id, newPassword)
    if (operation === 'update')
      await recordEvent(req, {
        action: 'password.set',
        subject: doc.id,
        organization: doc.organization ?? null,
      })
  }
  const closed = doc.status !== 'active' && previousDoc?.status === 'active'
  if (operation === 'update' && (typeof newPassword === 'string' || closed))
    await endSessionsOf(req, doc.id)
}
