import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

/** Events per hour of the admission's latest basal polysomnography by the day of the study, 0 without one (S0: copied into monitoring). */
export async function findLatestBasalAhi(req: PayloadRequest, admission: unknown): Promise<number> {
  if (typeof admission !== 'string') return 0
  const db = await databaseOf(req)
  const found = await db.execute<{ ahi: string | null }>(sql`
    select polysomnography_basal_ahi as ahi from exams
    where admission_id::text = ${admission} and kind = 'polysomnography_basal'
    order by polysomnography_basal_date desc nulls last, created_at desc limit 1`)
  return Number(found.rows[0]?.ahi ?? 0)
}
