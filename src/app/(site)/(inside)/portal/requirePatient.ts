import { redirect } from 'next/navigation'

import type { Person } from '../person/findPerson.ts'
import { requirePerson } from '../person/requirePerson.ts'

/** A signed-in patient with the hospital that treats them. */
export type Patient = Person & { organization: NonNullable<Person['organization']> }

/** The patient whose portal this is; whoever works here is led to their own pages. */
export async function requirePatient(): Promise<Patient> {
  const person = await requirePerson()
  const { organization, user } = person
  if (user.role !== 'patient') redirect('/dashboard')
  if (organization === null) redirect('/account')
  return { ...person, organization }
}
