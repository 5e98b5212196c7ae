import type { Actor } from './actor.ts'
import type { GovernedCollection, Operation } from './policy.ts'
import { scopeOf } from './reach.ts'
import { reachesRowsOf } from './reachesRowsOf.ts'

/** Where a row of a patient belongs, as far as it decides who reaches it. */
export interface PatientRow {
  organization: string
  patient: string
}

/** Whether the access table lets an actor do something to a row of a patient that is already known, rows of their own included. */
export const reachesRow = (
  actor: Actor,
  collection: GovernedCollection,
  operation: Operation,
  { organization, patient }: PatientRow,
): boolean =>
  reachesRowsOf(actor, collection, operation, organization) ||
  (scopeOf(actor, collection, operation) === 'own' && actor.scope.patientId === patient)
