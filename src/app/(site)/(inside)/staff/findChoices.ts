import { type Department, findDepartments } from '../findDepartments.ts'
import { findPlaces, type Place } from '../people/findPlaces.ts'
import type { Person } from '../person/findPerson.ts'
import { reachOf } from '../person/reachOf.ts'

/** Where a staff member may work: the own organization, or all of them for who works for all. */
export async function findChoices(
  person: Person,
): Promise<{ departments: Department[]; home: string | null; places: Place[] }> {
  const home = person.user.organization ?? null
  const isWide = reachOf(person, 'staff', 'create') === 'all'
  const [departments, places] = await Promise.all([
    findDepartments(isWide ? null : home),
    isWide ? findPlaces() : [],
  ])
  return { departments, home, places }
}
