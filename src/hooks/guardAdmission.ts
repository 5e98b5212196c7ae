import { ValidationError, type CollectionBeforeValidateHook } from 'payload'

import { Refusal } from '../lib/errors.ts'
import { sayIn, words, type Words } from '../lib/words.ts'

const needed = words(
  'Needed to end an admission.',
  'مطلوب لإنهاء الإقامة.',
  'Necesario para terminar un ingreso.',
)
const before = words(
  'Must not be before the start.',
  'يجب ألا يسبق البداية.',
  'No puede ser anterior al inicio.',
)
const notYet = words(
  'Belongs to an ended admission only.',
  'خاص بالإقامة المنتهية فقط.',
  'Solo corresponde a un ingreso terminado.',
)

/** Holds an admission to its life: open ones have no end, ended ones have date and reason and never change again. */
export const guardAdmission: CollectionBeforeValidateHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data
  if (operation === 'update' && originalDoc?.status === 'ended')
    throw new Refusal('admission-ended', 'status')
  if (
    operation === 'update' &&
    data.patient !== undefined &&
    data.patient !== originalDoc?.patient
  ) {
    throw new Refusal('invalid', 'patient')
  }
  const row: Record<string, unknown> = { ...originalDoc, ...data }
  const { startDate, endDate } = row
  const backwards =
    typeof startDate === 'string' && typeof endDate === 'string' && endDate < startDate
  const wrong: [string, Words][] = []
  if (row.status === 'ended') {
    if (!endDate) wrong.push(['endDate', needed])
    else if (backwards) wrong.push(['endDate', before])
    if (!row.endReason) wrong.push(['endReason', needed])
  } else {
    if (endDate) wrong.push(['endDate', notYet])
    if (row.endReason) wrong.push(['endReason', notYet])
  }
  if (wrong.length === 0) return data
  const errors = wrong.map(([path, said]) => ({ path, message: sayIn(req.i18n?.language, said) }))
  throw new ValidationError({ collection: collection.slug, errors }, req.t)
}
