import type { CollectionAfterChangeHook } from 'payload'

import { clearAttempts } from '../../services/accounts/clearAttempts.ts'
import { savePassword } from '../../services/accounts/savePassword.ts'
import { recordEvent } from '../../services/audit/recordEvent.ts'
import { endSessionsOf } from '../../services/sessions/endSessions.ts'
import { killTokens } from '../../services/tokens/killTokens.ts'

/**
 * Stores a new password and ends the sessions and links that it, a deactivation or another address
 * makes void; all in the same transaction.
 */
export const concludeUserChange: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const { newPassword } = req.context
  delete req.context.newPassword
  const organization = doc.organization ?? null
  if (typeof newPassword === 'string') await savePassword(req, doc.id, newPassword)
  if (operation === 'create') return
  const note = (action: string): Promise<void> =>
    recordEvent(req, { action, subject: doc.id, organization })
  const newKey = typeof newPassword === 'string'
  const closed = doc.status === 'deactivated' && previousDoc?.status !== 'deactivated'
  if (newKey) await note('password.set')
  if (closed) await note('account.deactivated')
  if (doc.status !== 'deactivated' && previousDoc?.status === 'deactivated')
    await note('account.reactivated')
  if (doc.mustChangePassword && !previousDoc?.mustChangePassword && !newKey)
    await note('password.change-forced')
  if (closed || newKey || doc.email !== previousDoc?.email) await killTokens(req, doc.id)
  if (newKey) await clearAttempts(req, doc.id)
  if (closed || newKey) await endSessionsOf(req, doc.id)
}
