import { type Department, findDepartments } from '../findDepartments.ts'
import { findPlaces, type Place } from '../people/findPlaces.ts'
import type { Person } from '../person/findPerson.ts'
import { reachOf } from '../person/reachOf.ts'

/** Where a patient may be treated: the own organization, or any for who works for all of them. */
export async function findPatientChoices(
  person: Person,
  organization?: string,
): Promise<{ departments: Department[]; home: string | null; places: Place[] }> {
  const home = organization ?? person.user.organization ?? null
  const isWide = organization === undefined && reachOf(person, 'patients', 'create') === 'all'
  const [departments, places] = await Promise.all([
    findDepartments(isWide ? null : home),
    isWide ? findPlaces() : [],
  ])
  return { departments, home, places: places.filter(({ kind }) => kind !== 'trust') }
}
