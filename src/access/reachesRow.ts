import type { Actor } from './actor.ts'
import type { GovernedCollection, Operation } from './policy.ts'
import { scopeOf } from './reach.ts'

/** Where a row of a patient belongs, as far as it decides who reaches it. */
export interface PatientRow {
  organization: string
  patient: string
}

/** Whether the access table lets an actor do something to a row of a patient that is already known. */
export function reachesRow(
  actor: Actor,
  collection: GovernedCollection,
  operation: Operation,
  { organization, patient }: PatientRow,
): boolean {
  const scope = scopeOf(actor, collection, operation)
  if (scope === 'all') return true
  if (scope === 'own') return actor.scope.patientId === patient
  // Who has no organization reaches only own rows.
  if (!scope || scope === 'dept' || actor.organization === null) return false
  return scope === 'trust'
    ? actor.scope.trust.includes(organization)
    : actor.organization === organization
}
