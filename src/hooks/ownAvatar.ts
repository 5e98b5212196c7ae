import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../access/actor.ts'

/** A picture belongs to whoever uploads it, whatever a client sent. */
export const ownAvatar: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  data.owner =
    operation === 'create' ? (actorOf(req)?.id ?? data.owner ?? null) : (originalDoc?.owner ?? null)
  return data
}
