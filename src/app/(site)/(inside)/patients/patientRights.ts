import type { Operation } from '../../../../access/policy.ts'
import type { Person } from '../person/findPerson.ts'
import { reachOf } from '../person/reachOf.ts'

/** Whether somebody may do something to the patients of an organization. */
export function mayWithPatient(
  person: Person,
  operation: Operation,
  organization: string,
): boolean {
  const reach = reachOf(person, 'patients', operation)
  return reach === 'all' || (reach === 'org' && organization === person.user.organization)
}

/** Whether somebody sees who opened and changed records, and not only what they did themselves. */
export const seesTrail = (person: Person): boolean =>
  ['all', 'trust', 'org'].includes(reachOf(person, 'audit-events', 'read') ?? '')
