import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeDeleteHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { mayEditExam } from '../../services/exams/mayEditExam.ts'

interface Standing extends Record<string, unknown> {
  registeredBy: string | null
  createdAt: string
  editWindowHours: number
}

/** Keeps exams from being deleted by others or after the edit window. */
export const guardExamDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const actor = actorOf(req)
  if (!actor || actor.isStaff) return
  const db = await databaseOf(req)
  const found = await db.execute<Standing>(sql`
    select e.registered_by_id as "registeredBy", e.created_at as "createdAt", o.edit_window_hours::int as "editWindowHours"
    from exams e join organizations o on o.id = e.organization_id where e.id = ${String(id)}`)
  const exam = found.rows[0]
  if (exam && !mayEditExam(actor, exam, exam.editWindowHours)) throw new Refusal('forbidden')
}
