import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'

export interface NewFollowUp {
  exam: string
  organization: string
  patient: string
  admission: string
  author: string | null
  /** The exam's kind. */
  service: string
  /** `YYYY-MM-DD`. */
  date: string
}

/** Writes the log line that an exam or contact note leaves; the patient's last follow-up moves with it. */
export async function writeFollowUp(req: PayloadRequest, line: NewFollowUp): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`
    insert into follow_ups (organization_id, patient_id, admission_id, exam_id, author_id, service, date, created_at, updated_at, revision)
    values (${line.organization}, ${line.patient}, ${line.admission}, ${line.exam}, ${line.author},
      ${line.service}, ${line.date}, now(), now(), 1)`)
}
