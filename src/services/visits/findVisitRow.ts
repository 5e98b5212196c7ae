import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { type RecordKind, recordKinds } from '../../lib/recordKinds.ts'
import type { PreviousVisit, Visit, VisitPatient, VisitRecords } from './visitTypes.ts'

type SqlPart = ReturnType<typeof sql>

/** What stands around an appointment, in the order of `Visit`. */
export interface VisitRow extends Record<string, unknown> {
  organization: Visit['organization']
  patient: Omit<VisitPatient, 'age' | 'programMonth'> & { startDate: string | null }
  unlock: Visit['unlock']
  records: VisitRecords
  previous: PreviousVisit | null
}

/** An instant as the API writes it everywhere. */
const instant = (column: string): SqlPart =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** The readable records of an appointment as one object, whose id is in a column of the query around. */
function recordsOf(kinds: readonly RecordKind[], appointment: SqlPart): SqlPart {
  const parts = kinds.map((kind) => {
    const table = sql.identifier(recordKinds[kind].collection)
    return sql`${sql.raw(`'${kind}'`)}, (
      select json_build_object('id', r.id, 'revision', r.revision::int, 'text', r.text, 'authorName', r.author_name,
        'createdAt', ${instant('r.created_at')}, 'updatedAt', ${instant('r.updated_at')})
      from ${table} r where r.appointment_id = ${appointment} limit 1)`
  })
  return sql`json_build_object(${sql.join(parts, sql`, `)})`
}

/**
 * Patient, records, unlocking and last visit of an appointment in one statement. Each part is found
 * through an index; the last visit is the latest one before it to which the patient came.
 */
export async function findVisitRow(
  req: PayloadRequest,
  id: string,
  kinds: readonly RecordKind[],
): Promise<VisitRow | undefined> {
  const db = await databaseOf(req)
  const found = await db.execute<VisitRow>(sql`
    select
      json_build_object('id', o.id, 'name', o.name, 'timezone', o.timezone, 'currency', o.currency) as organization,
      json_build_object('id', p.id, 'fullName', p.full_name, 'fileNumber', p.file_number,
        'nameAr', nullif(concat_ws(' ', p.first_name_ar, p.last_name_ar), ''), 'birthDate', p.birth_date,
        'gender', p.gender, 'isActive', coalesce(p.is_active, false),
        'startDate', (select start_date from admissions where patient_id = p.id
          and status in ('active', 'suspended') order by start_date desc limit 1)) as patient,
      ${kinds.length > 0 ? sql`(select json_build_object('reason', k.reason, 'at', ${instant('k.unlocked_at')}, 'by', u.full_name)` : sql`(select null::json`}
        from record_unlocks k left join lateral (
          select nullif(concat_ws(' ', first_name, last_name), '') as full_name from users where id = k.unlocked_by) u on true
        where k.appointment_id = a.id) as unlock,
      ${recordsOf(kinds, sql`a.id`)} as records,
      (select json_build_object('id', b.id, 'startsAt', ${instant('b.starts_at')}, 'status', b.status,
          'doctorName', b.doctor_name, 'records', ${recordsOf(kinds, sql`b.id`)})
        from (select * from appointments where patient_id = a.patient_id and starts_at < a.starts_at
          and organization_id = a.organization_id and status in ('completed', 'checked_in') and id <> a.id
          order by starts_at desc limit 1) b) as previous
    from appointments a
      join patients p on p.id = a.patient_id
      join organizations o on o.id = a.organization_id
    where a.id = ${id}`)
  return found.rows[0]
}
