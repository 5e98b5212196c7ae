import { z } from 'zod'

import { askApi } from '../asking/askApi.ts'

const department = z.object({
  id: z.string(),
  revision: z.number(),
  name: z.string(),
  nameAr: z.string().nullish(),
  organization: z.string().nullish(),
})

export type Department = z.output<typeof department>

/** The departments that the person reads, of one organization where it is named. */
export async function findDepartments(organization: string | null): Promise<Department[]> {
  const query = new URLSearchParams({ limit: '200', sort: 'name' })
  if (organization) query.set('where[organization][equals]', organization)
  const asked = await askApi(`/api/departments?${query.toString()}`, {
    answer: z.object({ docs: z.array(department) }),
  })
  return asked.ok ? asked.data.docs : []
}
