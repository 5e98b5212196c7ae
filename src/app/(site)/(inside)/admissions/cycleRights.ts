import type { Person } from '../person/findPerson.ts'
import { reachOf } from '../person/reachOf.ts'

/** Whether somebody may start (create) or move (update) the cycles of an organization's patients. */
export const mayCycle = (
  person: Person,
  operation: 'create' | 'update',
  organization: string,
): boolean => {
  const reach = reachOf(person, 'admissions', operation)
  return reach === 'all' || (reach === 'org' && organization === person.user.organization)
}
