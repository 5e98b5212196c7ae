import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { freeTimes, isFree } from './freeTimes.ts'

/** A doctor as everybody of the organization may know them. */
export interface ListedDoctor {
  id: string
  name: string
  nameAr: string | null
  specialization: string | null
  department: { id: string; name: string } | null
  /** Null when nothing is free within two weeks. */
  nextFreeAt: string | null
}

type Row = Record<string, unknown> &
  Omit<ListedDoctor, 'nextFreeAt'> & { nextFree: number | null; status: string }

/** No further ahead is looked for a free time. */
const DAYS = 14

/**
 * The doctors of an organization who have not left it, by name, each with the first free time of
 * the next two weeks, in one statement. Addresses, phones and licences are no part of it.
 */
export async function listDoctors(
  req: PayloadRequest,
  organization: string,
): Promise<ListedDoctor[]> {
  const db = await databaseOf(req)
  const found = await db.execute<Row>(sql`
    with doctors as (
      select s.id, s.full_name, s.first_name_ar, s.last_name_ar, s.specialization, s.department_id, s.status
      from staff s left join users u on u.id = s.user_id
      where s.organization_id = ${organization}::uuid and s.status <> 'left'
        and (s.staff_type = 'physician' or u.role = 'doctor')
    ), ${freeTimes({ organization, from: null, days: DAYS, now: clock.now() })}
    select d.id, d.full_name as name, d.specialization,
      nullif(concat_ws(' ', d.first_name_ar, d.last_name_ar), '') as "nameAr",
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as department,
      case when d.status = 'active' then (
        select extract(epoch from min(s.starts))::float8 * 1000 from slots s where ${isFree}
      ) end as "nextFree"
    from doctors d left join busy b on b.doctor_id = d.id left join departments p on p.id = d.department_id
    order by d.full_name, d.id`)
  return found.rows.map(({ department, id, name, nameAr, nextFree, specialization }) => ({
    id,
    name,
    nameAr,
    specialization,
    department,
    nextFreeAt: nextFree === null ? null : new Date(nextFree).toISOString(),
  }))
}
