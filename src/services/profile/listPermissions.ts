import type { Actor } from '../../access/actor.ts'
import { governedCollections, type Operation } from '../../access/policy.ts'
import { scopeOf } from '../../access/reach.ts'

const operations: readonly Operation[] = ['create', 'read', 'update', 'delete']

/** Everything a person may do to some rows at least, by role and groups, as `collection.operation`. */
export const listPermissions = (actor: Actor): string[] =>
  governedCollections.flatMap((collection) =>
    operations
      .filter((operation) => scopeOf(actor, collection, operation) !== undefined)
      .map((operation) => `${collection}.${operation}`),
  )
