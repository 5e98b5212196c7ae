import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { calendarDateIn, programMonthOn } from '../../lib/calendarDate.ts'
import type { AdmissionStatus } from '../../lib/clinicChoices.ts'
import { clock } from '../../lib/clock.ts'
import { latestBasalAhi } from '../exams/findLatestBasalAhi.ts'

export interface CycleFollowUp {
  /** `YYYY-MM-DD`. */
  date: string
  /** The kind of exam that left it. */
  service: string
  authorName: string | null
}

export interface Cycle {
  id: string
  revision: number
  startDate: string
  endDate: string | null
  status: AdmissionStatus
  endReason: 'early_discharge' | 'completed' | null
  note: string | null
  programMonth: number
  /** How many exams were registered in it. */
  examCount: number
  /** Events per hour that monitoring is compared with; 0 without a basal polysomnography. */
  basalAhi: number
  /** The latest ones. */
  followUps: CycleFollowUp[]
}

interface CycleRow extends Record<string, unknown>, Omit<Cycle, 'programMonth'> {
  timezone: string
  editWindowHours: number
}

/** Who made the follow-up is the name that the exam keeps, which outlives the account. */
const followUps = sql`
  select coalesce(json_agg(json_build_object('date', f.date, 'service', f.service,
    'authorName', coalesce(e.registered_by_name, nullif(concat_ws(' ', u.first_name, u.last_name), '')))
    order by f.date desc, f.created_at desc), '[]') as list
  from (select * from follow_ups where patient_id = a.patient_id and admission_id = a.id
    order by date desc, created_at desc limit 20) f
  left join exams e on e.id = f.exam_id left join users u on u.id = f.author_id`

/**
 * The programme cycles of a patient, newest first, and the rules of the organization, in one
 * statement. Whether the person may read the patient is for the caller to have asked.
 */
export async function listCycles(
  req: PayloadRequest,
  patient: string,
): Promise<{ cycles: Cycle[]; editWindowHours: number }> {
  const db = await databaseOf(req)
  const found = await db.execute<CycleRow>(sql`
    select a.id, a.revision::int as revision, a.start_date as "startDate", a.end_date as "endDate", a.status,
      a.end_reason as "endReason", a.note, followed.list as "followUps",
      (select count(*)::int from exams where admission_id = a.id) as "examCount",
      coalesce(basal.ahi, 0)::float8 as "basalAhi",
      o.timezone, o.edit_window_hours::int as "editWindowHours"
    from admissions a join organizations o on o.id = a.organization_id
      left join lateral (${latestBasalAhi(sql`a.id`)}) basal on true
      left join lateral (${followUps}) followed on true
    where a.patient_id = ${patient}::uuid order by a.start_date desc, a.created_at desc limit 100`)
  const cycles = found.rows.map(({ editWindowHours: _, timezone, ...cycle }) => {
    const day = cycle.endDate ?? calendarDateIn(timezone, clock.now())
    return { ...cycle, programMonth: programMonthOn(cycle.startDate, day) }
  })
  return { cycles, editWindowHours: found.rows[0]?.editWindowHours ?? 24 }
}
