import type { Actor } from './actor.ts'
import type { GovernedCollection, Operation } from './policy.ts'
import { scopeOf } from './reach.ts'

/** Whether an actor reaches the rows of an organization in a collection with an operation; rows of their own aside. */
export function reachesRowsOf(
  actor: Actor,
  collection: GovernedCollection,
  operation: Operation,
  organization: string,
): boolean {
  const scope = scopeOf(actor, collection, operation)
  return (
    scope === 'all' ||
    (scope === 'trust' && actor.scope.trust.includes(organization)) ||
    (scope === 'org' && actor.organization === organization)
  )
}
