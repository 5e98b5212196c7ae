import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import { mayEditExam } from '../../services/exams/mayEditExam.ts'
import { findSettings } from '../../services/organizations/findSettings.ts'

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

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
  const { createdAt, registeredBy } = originalDoc ?? {}
  const exam = { createdAt, registeredBy: idOf(registeredBy) }
  if (!mayEditExam(actor, exam, settings?.editWindowHours ?? 24)) throw new Refusal('forbidden')
  for (const field of ['kind', 'patient', 'admission']) {
    if (data[field] !== undefined && idOf(data[field]) !== idOf(originalDoc?.[field]))
      throw new Refusal('invalid', field)
  }
  return data
}
