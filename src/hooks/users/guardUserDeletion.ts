import type { CollectionBeforeDeleteHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'

/** Nobody deletes the own account; that one system administrator stays is kept by the database. */
export const guardUserDeletion: CollectionBeforeDeleteHook = ({ id, req }) => {
  if (actorOf(req)?.id === id) throw new Refusal('not-yourself')
}
