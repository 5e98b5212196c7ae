import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '../access/actor.ts'

/** Sets who made and who last changed the row, whatever a client sent. */
export const stampAuthorship: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const actor = actorOf(req)
  if (operation === 'create') data.createdBy = actor?.id ?? null
  data.updatedBy = actor?.id ?? data.updatedBy ?? null
  return data
}
