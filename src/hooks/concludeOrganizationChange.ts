import type { CollectionAfterChangeHook } from 'payload'

import { endSessionsIn } from '../services/sessions/endSessions.ts'

/** Ends the sessions of an organization's people when it is switched off, in the same transaction. */
export const concludeOrganizationChange: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'update' && doc.isActive === false && previousDoc?.isActive !== false)
    await endSessionsIn(req, doc.id)
}
