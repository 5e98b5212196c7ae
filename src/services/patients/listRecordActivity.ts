import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import type { Role } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { sayRecordEvent } from '../audit/sayRecordEvent.ts'

interface Event extends Record<string, unknown> {
  id: string
  at: string
  action: string
  collection: string | null
  actorName: string | null
  /** What the person is today; null when their account is gone. */
  role: Role | null
  isOwn: boolean
}

export interface RecordActivity {
  docs: (Event & { text: string })[]
  totalDocs: number
  page: number
  limit: number
}

/**
 * Who opened or changed the patient record of the person who asks, newest first: names and roles, and
 * neither addresses nor devices of those who work here. That they themselves
 * read and printed it is left out.
 */
export async function listRecordActivity(
  req: PayloadRequest,
  { id, scope }: Actor,
  { page, limit }: { page: number; limit: number },
): Promise<RecordActivity> {
  const { patientId } = scope
  if (patientId === null) return { docs: [], totalDocs: 0, page, limit }
  const db = await databaseOf(req)
  const others = sql`e.patient_id = ${patientId} and e.outcome = 'success'
    and (e.action not in ('patient.read', 'record.printed') or e.actor_id is distinct from ${id})`
  const found = await db.execute<Event>(sql`
    select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.action,
      e.collection, e.actor_name as "actorName", u.role, e.actor_id is not distinct from ${id} as "isOwn"
    from audit_events e left join users u on u.id = e.actor_id
    where ${others} order by e.at desc, e.id limit ${limit} offset ${(page - 1) * limit}`)
  const counted = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from audit_events e where ${others}`,
  )
  const language = req.i18n?.language
  return {
    docs: found.rows.map((event) => ({ ...event, text: sayRecordEvent(language, event) })),
    totalDocs: counted.rows[0]?.total ?? 0,
    page,
    limit,
  }
}
