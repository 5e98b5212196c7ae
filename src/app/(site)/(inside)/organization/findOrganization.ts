import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'

import { askApi } from '../../asking/askApi.ts'
import type { Person } from '../person/findPerson.ts'
import { reachOf } from '../person/reachOf.ts'

const found = z
  .object({ id: z.string(), name: z.string(), revision: z.number() })
  .catchall(
    z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]).catch(null),
  )

export type FoundOrganization = z.output<typeof found>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The organization that a page is about: the own one, or the one that its address names. */
export function findOrganizationId(person: Person, named: string | undefined): string | null {
  const isWide = reachOf(person, 'organizations', 'update') === 'all'
  if (!isWide || !named) return person.user.organization ?? null
  if (!uuid.test(named)) notFound()
  return named
}

/** An organization with its settings. */
export const findOrganization = cache(async (id: string): Promise<FoundOrganization> => {
  const asked = await askApi(`/api/organizations/${id}`, { answer: found })
  if (asked.ok) return asked.data
  if (asked.status === 404) notFound()
  throw new Error(`The organization could not be read: ${asked.status}.`)
})
