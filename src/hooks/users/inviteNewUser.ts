import type { CollectionAfterChangeHook } from 'payload'

import { findAccount } from '../../services/accounts/findAccount.ts'
import { sendActivation } from '../../services/accounts/sendActivation.ts'

/**
 * Mails the activation link to who was just created without a password, and anew when the address
 * of somebody who still waits for it is corrected. It runs after every creation, whatever the path,
 * in the same transaction.
 */
export const inviteNewUser: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (doc.status !== 'invited' || !doc.email || req.context['hasPassword'] === true) return doc
  if (operation === 'update' && doc.email === previousDoc?.email) return doc
  const account = await findAccount(req, { id: doc.id })
  // Who chose a password while registering only has to confirm the address.
  if (!account || account.hasPassword) return doc
  const { expiresAt } = await sendActivation(req, account)
  // Issuing the link noted its end on the account, which counts as a change of the row.
  return { ...doc, activationExpiresAt: expiresAt.toISOString(), revision: doc.revision + 1 }
}
