import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf, type Actor } from '../access/actor.ts'
import type { GovernedCollection } from '../access/policy.ts'
import { scopeOf } from '../access/reach.ts'
import { Refusal } from '../lib/errors.ts'

const refusal = (collection: GovernedCollection): Refusal =>
  new Refusal(collection === 'users' ? 'not-grantable' : 'invalid-relation', 'organization')

const reaches = (actor: Actor, scope: string, organization: unknown): boolean =>
  scope === 'all' ||
  // Who has no organization reaches none; "none" is not a place that they share.
  (actor.organization !== null && organization === actor.organization) ||
  (scope === 'trust' && actor.scope.trust.some((id) => id === organization))

/**
 * Keeps rows in organizations that the actor reaches: a row without one gets the actor's own, and a
 * foreign one is refused without a word on whether it exists. Payload cannot filter creation itself.
 */
export const keepWithinReach =
  (collection: GovernedCollection): CollectionBeforeValidateHook =>
  ({ data, operation, originalDoc, req }) => {
    const actor = actorOf(req)
    if (!data || !actor) return data
    const scope = scopeOf(actor, collection, operation)
    if (operation === 'create') {
      data.organization ??= actor.organization
      if (scope && !reaches(actor, scope, data.organization)) throw refusal(collection)
      return data
    }
    const moved = data.organization !== undefined && data.organization !== originalDoc?.organization
    if (moved && scope && !reaches(actor, scope, data.organization)) throw refusal(collection)
    // The department stays behind with the organization that it belongs to.
    if (moved && data.department === originalDoc?.department) data.department = null
    return data
  }
