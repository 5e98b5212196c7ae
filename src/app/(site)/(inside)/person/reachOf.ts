import { actorOf } from '../../../../access/actor.ts'
import type { GovernedCollection, Operation, Scope } from '../../../../access/policy.ts'
import { scopeOf } from '../../../../access/reach.ts'
import type { Person } from './findPerson.ts'

/**
 * How far a person's role reaches in a collection, by the very access table that the doors ask:
 * pages show what would be answered, and never a button that would be refused.
 */
export function reachOf(
  { user }: Person,
  collection: GovernedCollection,
  operation: Operation,
): Scope | undefined {
  const actor = actorOf({ user })
  return actor ? scopeOf(actor, collection, operation) : undefined
}

/** Whether a person may do something to some rows at least, by role or by groups. */
export const may = (
  { permissions }: Person,
  collection: GovernedCollection,
  operation: Operation,
): boolean => permissions.includes(`${collection}.${operation}`)
