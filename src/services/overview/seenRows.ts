import type { Actor } from '../../access/actor.ts'
import type { GovernedCollection } from '../../access/policy.ts'
import { chosenScope } from '../../access/reach.ts'

/**
 * The SQL condition that holds a count to the rows which the actor's lists show; null where there is
 * nothing to count. What it compares with is added to `values`.
 */
export function seenRows(
  actor: Actor,
  collection: GovernedCollection,
  values: unknown[],
): string | null {
  const scope = chosenScope(actor, collection)
  if (scope === 'all') return 'true'
  if (!scope || scope === 'own' || !actor.organization) return null
  const place = (value: unknown): string => `$${values.push(value)}`
  if (scope === 'trust') return `organization_id = any(${place(actor.scope.trust)}::uuid[])`
  const within = `organization_id = ${place(actor.organization)}::uuid`
  if (scope === 'org') return within
  return actor.department ? `${within} and department_id = ${place(actor.department)}::uuid` : null
}
