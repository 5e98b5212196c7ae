import { sql } from '@payloadcms/db-postgres'

import type { Actor } from '../../access/actor.ts'
import type { GovernedCollection, Scope } from '../../access/policy.ts'
import { chosenScope, scopeOf } from '../../access/reach.ts'

type Fragment = ReturnType<typeof sql>

/** Collections of the clinic whose rows say their organization and whose patient they are. */
type Clinical = Extract<
  GovernedCollection,
  'patients' | 'admissions' | 'appointments' | 'follow-ups'
>

interface Rows {
  collection: Clinical
  /** What the statement calls the table. */
  alias: string
  /** Only what the person chose to see in lists, which never is more than the reach. */
  isList?: boolean
}

function within(actor: Actor, scope: Scope, { alias, collection }: Rows): Fragment {
  const column = (name: string): Fragment => sql.raw(`${alias}.${name}`)
  if (scope === 'all') return sql`true`
  if (scope === 'own' || !actor.organization)
    return collection === 'patients'
      ? sql`${column('user_id')} = ${actor.id}::uuid`
      : sql`${column('patient_id')} = ${actor.scope.patientId}::uuid`
  if (scope === 'trust')
    return sql`${column('organization_id')} = any(${sql.param(actor.scope.trust)}::uuid[])`
  // No row of the clinic is a department's alone.
  if (scope === 'dept') return sql`false`
  return sql`${column('organization_id')} = ${actor.organization}::uuid`
}

/**
 * The condition that holds a statement to the rows which the actor may read, by the access table;
 * `false` where there are none.
 */
export function reachedRows(actor: Actor, rows: Rows): Fragment {
  const scope = rows.isList
    ? chosenScope(actor, rows.collection)
    : scopeOf(actor, rows.collection, 'read')
  return scope ? within(actor, scope, rows) : sql`false`
}
