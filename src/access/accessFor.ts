import type { Access, CollectionConfig } from 'payload'

import { actorOf } from './actor.ts'
import type { GovernedCollection, Operation } from './policy.ts'
import { rowsWithin, scopeOf } from './reach.ts'

const accessTo =
  (collection: GovernedCollection, operation: Operation): Access =>
  ({ req }) => {
    const actor = actorOf(req)
    if (!actor) return false
    const scope = scopeOf(actor, collection, operation)
    if (!scope) return false
    // Payload reads a filter on create as "allowed", so rows are checked by keepWithinReach instead.
    return operation === 'create' ? true : rowsWithin(actor, collection, scope)
  }

const nobody: Access = () => false

/** Every access function of a collection, taken from the table. */
export const accessFor = (
  collection: GovernedCollection,
): NonNullable<CollectionConfig['access']> => ({
  create: accessTo(collection, 'create'),
  read: accessTo(collection, 'read'),
  update: accessTo(collection, 'update'),
  delete: accessTo(collection, 'delete'),
  readVersions: nobody,
  unlock: nobody,
  ...(collection === 'users' && {
    admin: ({ req }) => {
      const actor = actorOf(req)
      return Boolean(actor && actor.isStaff && actor.role !== 'patient')
    },
  }),
})
