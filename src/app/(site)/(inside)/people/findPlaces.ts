import { cache } from 'react'
import { z } from 'zod'

import { askApi } from '../../asking/askApi.ts'

const place = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string().nullish(),
  parent: z.string().nullish(),
})

export type Place = z.output<typeof place>

/** The organizations that the person reads, by name; asked once in a request. */
export const findPlaces = cache(async (): Promise<Place[]> => {
  const asked = await askApi(
    '/api/organizations?limit=200&sort=name&select[name]=true&select[kind]=true&select[parent]=true',
    { answer: z.object({ docs: z.array(place) }) },
  )
  return asked.ok ? asked.data.docs : []
})

/** The organizations of somebody's trust: those under the same parent, and the parent itself. */
export function findTrust(places: readonly Place[], home: string): string[] {
  const parent = places.find(({ id }) => id === home)?.parent
  const trust = places.filter(
    ({ id, parent: theirs }) => id === home || (parent && (theirs === parent || id === parent)),
  )
  return trust.length > 0 ? trust.map(({ id }) => id) : [home]
}

/** An organization with those under it, where it is a trust. */
export const listUnder = (places: readonly Place[], id: string): string[] => [
  id,
  ...places.filter(({ parent }) => parent === id).map((place) => place.id),
]
