import type { FilterOptions, SingleRelationshipField } from 'payload'

import { actorOf } from '../../access/actor.ts'
import type { GovernedCollection } from '../../access/policy.ts'
import { scopeOf } from '../../access/reach.ts'
import { words } from '../../lib/words.ts'
import { relation } from './relation.ts'

/** Offers the organizations in which the person may create such rows, not all that they may read. */
const withinReach =
  (collection: GovernedCollection | undefined): FilterOptions =>
  ({ req }) => {
    const actor = actorOf(req)
    if (!actor) return false
    const scope = collection ? scopeOf(actor, collection, 'create') : undefined
    if (scope === 'all' || actor.role === 'system_admin') return true
    if (scope === 'trust') return { id: { in: actor.scope.trust } }
    return actor.organization ? { id: { equals: actor.organization } } : false
  }

/** The organization that a row belongs to; left empty it becomes the author's own (hooks/keepWithinReach.ts). */
export const organizationField = (
  options: { required?: boolean; index?: boolean; of?: GovernedCollection } = {},
): SingleRelationshipField => {
  const field = relation(
    'organization',
    words('Organization', 'المؤسسة', 'Organización'),
    'organizations',
    {
      required: options.required ?? true,
      index: options.index ?? true,
      offers: withinReach(options.of),
    },
  )
  return {
    ...field,
    defaultValue: ({ req }) => actorOf(req)?.organization ?? undefined,
    admin: { ...field.admin, position: 'sidebar' },
  }
}
