import { z } from 'zod'

import { isUuid } from '../../../../lib/isUuid.ts'
import { askApi } from '../../asking/askApi.ts'
import { queryOf } from '../../asking/queryOf.ts'

const list = z.object({ docs: z.array(z.object({ id: z.string() })) })

/** The patient record of a user, as far as the person who asks may read it. */
export async function findPatientOfUser(user: string): Promise<string | null> {
  if (!isUuid(user)) return null
  const query = queryOf([{ user: { equals: user } }])
  query.set('limit', '1')
  const asked = await askApi(`/api/patients?${query.toString()}`, { answer: list })
  return (asked.ok && asked.data.docs[0]?.id) || null
}
