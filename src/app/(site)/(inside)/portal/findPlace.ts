import { z } from 'zod'

import { askApi } from '../../asking/askApi.ts'

const text = z.string().nullish()

const place = z.object({ name: z.string(), address: text, city: text, phone: text, email: text })

export type Place = z.output<typeof place>

/** Where a hospital is and how it is reached. */
export async function findPlace(organization: { id: string; name: string }): Promise<Place> {
  const asked = await askApi(`/api/organizations/${organization.id}`, { answer: place })
  return asked.ok ? asked.data : { name: organization.name }
}
