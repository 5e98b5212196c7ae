import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { isUuid } from '../../lib/isUuid.ts'

type Statement = ReturnType<typeof sql>

/** The latest basal polysomnography of an admission by the day of the study, as a statement. */
export const latestBasalAhi = (admission: Statement): Statement => sql`
  select polysomnography_basal_ahi as ahi from exams
  where admission_id = ${admission} and kind = 'polysomnography_basal'
  order by polysomnography_basal_date desc nulls last, created_at desc limit 1`

/** Its events per hour, 0 without one (S0: copied into monitoring). */
export async function findLatestBasalAhi(req: PayloadRequest, admission: unknown): Promise<number> {
  if (typeof admission !== 'string' || !isUuid(admission)) return 0
  const db = await databaseOf(req)
  const found = await db.execute<{ ahi: string | null }>(latestBasalAhi(sql`${admission}::uuid`))
  return Number(found.rows[0]?.ahi ?? 0)
}
