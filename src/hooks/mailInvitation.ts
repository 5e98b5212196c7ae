import type { CollectionAfterChangeHook } from 'payload'

import { sendInvitation } from '../services/invitations/sendInvitation.ts'

/** Mails the link of a new invitation, in the transaction that stores it. */
export const mailInvitation: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') await sendInvitation(req, doc.id)
}
