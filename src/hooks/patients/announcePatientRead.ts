import type { CollectionAfterOperationHook } from 'payload'

import { notePatientRead } from '../../services/audit/notePatientRead.ts'

/**
 * Notes that somebody opened one patient's record, over REST, GraphQL or in the admin panel. Lists,
 * searches and populated relations are other operations, and the product's own reads are nobody's.
 */
export const announcePatientRead: CollectionAfterOperationHook = ({
  operation,
  overrideAccess,
  req,
  result,
}) => {
  if (operation !== 'findByID' || overrideAccess === true) return result
  if (typeof result === 'object' && result !== null && 'id' in result) {
    if (typeof result.id === 'string') notePatientRead(req, result.id)
  }
  return result
}
