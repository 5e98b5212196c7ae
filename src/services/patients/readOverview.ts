import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf, type Actor } from '../../access/actor.ts'
import { reachesRowsOf } from '../../access/reachesRowsOf.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { calendarDateIn, programMonthOn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { daysBetween } from '../../lib/zonedTime.ts'
import { reachedRows } from '../reach/reachedRows.ts'

interface Around extends Record<string, unknown> {
  organization: string
  timezone: string
  overdueDays: number
  department: { id: string; name: string; nameAr: string | null } | null
  account: { id: string; username: string; status: string } | null
  admission: { id: string; revision: number; startDate: string; status: string } | null
  next: { id: string; startsAt: string; doctorName: string; status: string } | null
  followUp: { id: string; date: string; service: string } | null
}

/** What somebody who treats the patient should notice first. */
export type PatientAlert = 'follow-up-overdue' | 'admission-suspended' | 'contact-missing'

async function findAround(req: PayloadRequest, actor: Actor, patient: string): Promise<Around> {
  const db = await databaseOf(req)
  const found = await db.execute<Around>(sql`
    select o.id as organization, o.timezone, o.overdue_follow_up_days::int as "overdueDays",
      (select json_build_object('id', d.id, 'name', d.name, 'nameAr', d.name_ar)
        from departments d where d.id = p.department_id) as department,
      (select json_build_object('id', u.id, 'username', u.username, 'status', u.status)
        from users u where u.id = p.user_id) as account,
      (select json_build_object('id', a.id, 'revision', a.revision, 'startDate', a.start_date, 'status', a.status)
        from admissions a where a.patient_id = p.id and a.status in ('active', 'suspended')
        and ${reachedRows(actor, { collection: 'admissions', alias: 'a' })}) as admission,
      (select json_build_object('id', n.id, 'startsAt', n.starts_at, 'doctorName', n.doctor_name, 'status', n.status)
        from appointments n where n.patient_id = p.id and n.starts_at >= ${clock.now().toISOString()}::timestamptz
        and n.status in ('pending', 'confirmed', 'checked_in')
        and ${reachedRows(actor, { collection: 'appointments', alias: 'n' })}
        order by n.starts_at limit 1) as next,
      (select json_build_object('id', f.id, 'date', f.date, 'service', f.service)
        from follow_ups f where f.patient_id = p.id
        and ${reachedRows(actor, { collection: 'follow-ups', alias: 'f' })}
        order by f.date desc, f.id desc limit 1) as "followUp"
    from patients p join organizations o on o.id = p.organization_id where p.id = ${patient}::uuid`)
  const [around] = found.rows
  if (!around) throw new Refusal('not-found')
  return around
}

/**
 * A patient's record with what surrounds it: the open admission with its programme month, the next
 * appointment, the last follow-up, the login and what to notice. It counts as opening the record.
 * @throws Refusal `not-found` for records out of reach
 */
export async function readOverview(req: PayloadRequest, id: string): Promise<object> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const patient = await req.payload.findByID({
    collection: 'patients',
    id,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const around = await findAround(req, actor, patient.id)
  const { account, admission, department, followUp, next, overdueDays, organization, timezone } =
    around
  const today = calendarDateIn(timezone, clock.now())
  const since = followUp?.date ?? admission?.startDate
  const isOverdue =
    admission?.status === 'active' && since !== undefined && daysBetween(since, today) > overdueDays
  const alerts: PatientAlert[] = [
    ...(isOverdue ? (['follow-up-overdue'] as const) : []),
    ...(admission?.status === 'suspended' ? (['admission-suspended'] as const) : []),
    ...(patient.phone || patient.email ? [] : (['contact-missing'] as const)),
  ]
  return {
    patient,
    department,
    timezone,
    hasAccount: account !== null,
    // Who may give a patient a login has to tell the patient its name.
    account: reachesRowsOf(actor, 'patients', 'create', organization) ? account : null,
    admission: admission && {
      ...admission,
      programMonth: programMonthOn(admission.startDate, today),
    },
    nextAppointment: next && { ...next, startsAt: new Date(next.startsAt).toISOString() },
    lastFollowUp: followUp,
    daysWithoutFollowUp: admission && since !== undefined ? daysBetween(since, today) : null,
    alerts,
  }
}
