import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf, type Actor } from '../../access/actor.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { findSettings } from '../../services/organizations/findSettings.ts'

type Row = Record<string, unknown>

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** Whether someone may still change an exam: anyone with panel access, or the author within the edit window (access.md, note 6). */
export function mayEditExam(actor: Actor, exam: Row, editWindowHours: number): boolean {
  if (actor.isStaff) return true
  if (idOf(exam.registeredBy) !== actor.id) return false
  const registered =
    exam.createdAt instanceof Date ? exam.createdAt.getTime() : Date.parse(String(exam.createdAt))
  return clock.now().getTime() - registered <= editWindowHours * 3_600_000
}

/** Keeps exams from being changed by others or after the edit window, and from moving to another admission or kind. */
export const guardExamEdit: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const actor = actorOf(req)
  if (!data || !actor || operation !== 'update') return data
  const settings = await findSettings(req, idOf(originalDoc?.organization))
  if (!mayEditExam(actor, { ...originalDoc }, settings?.editWindowHours ?? 24))
    throw new Refusal('forbidden')
  for (const field of ['kind', 'patient', 'admission']) {
    if (data[field] !== undefined && idOf(data[field]) !== idOf(originalDoc?.[field]))
      throw new Refusal('invalid', field)
  }
  return data
}
