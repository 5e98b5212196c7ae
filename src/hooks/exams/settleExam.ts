import { ValidationError, type CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import type { ExamDefinition, ExamValues } from '../../exams/defineExam.ts'
import { exams, findExam } from '../../exams/index.ts'
import { calendarDateIn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import { sayIn, words } from '../../lib/words.ts'
import { findLatestBasalAhi } from '../../services/exams/findLatestBasalAhi.ts'

const needed = words('This is needed.', 'هذا الحقل مطلوب.', 'Este dato es necesario.')

const isValues = (value: unknown): value is ExamValues =>
  typeof value === 'object' && value !== null
const empty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** What the definition finds wrong, as dotted paths. */
function findFaults(exam: ExamDefinition, values: ExamValues) {
  const missing = Object.entries(exam.fields)
    .filter(([name, field]) => field.required && empty(values[name]))
    .map(([name]) => ({ path: `${exam.kind}.${name}`, said: needed }))
  const crossed = Object.entries(exam.check?.(values) ?? {}).map(([name, said]) => ({
    path: `${exam.kind}.${name}`,
    said,
  }))
  return [...missing, ...crossed]
}

/**
 * Completes an exam from its definition: values that the server decides, who registered it, the
 * day. Groups of other kinds are emptied, so that a row holds one kind only.
 */
export const settleExam: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const exam = findExam(data?.kind ?? originalDoc?.kind)
  if (!data || !exam) return data
  const actor = actorOf(req)
  if (operation === 'create') {
    data.registeredBy = actor?.id ?? null
    data.registeredByName = actor?.displayName ?? null
    data.performedOn ??= calendarDateIn(actor?.scope.settings?.timezone ?? 'UTC', clock.now())
  }
  for (const { kind } of exams) if (kind !== exam.kind) delete data[kind]
  const before = isValues(originalDoc?.[exam.kind]) ? originalDoc[exam.kind] : {}
  const given = isValues(data[exam.kind]) ? data[exam.kind] : {}
  const merged: ExamValues = { ...before, ...given }
  const computed = await exam.compute?.(merged, {
    latestBasalAhi: () => findLatestBasalAhi(req, data.admission ?? originalDoc?.admission),
  })
  const values: ExamValues = { ...merged, ...computed }
  const faults = findFaults(exam, values)
  if (faults.length > 0) {
    const errors = faults.map(({ path, said }) => ({
      path,
      message: sayIn(req.i18n?.language, said),
    }))
    throw new ValidationError({ collection: collection.slug, errors }, req.t)
  }
  data[exam.kind] = values
  return data
}
