import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

import { Refusal } from '../lib/errors.ts'
import { words } from '../lib/words.ts'

const notANumber = words('Must be a number.', 'يجب أن يكون رقمًا.', 'Debe ser un número.')

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The path of the first text that stands for a number and is none, such as `12 mg`. */
function findFault(fields: readonly FlattenedField[], data: unknown, prefix = ''): string | null {
  if (!isRow(data)) return null
  for (const field of fields) {
    const value = data[field.name]
    if (field.type === 'group') {
      const fault = findFault(field.flattenedFields, value, `${prefix}${field.name}.`)
      if (fault !== null) return fault
    }
    if (field.type !== 'number' || typeof value !== 'string' || value.trim() === '') continue
    if (!Number.isFinite(Number(value))) return prefix + field.name
  }
  return null
}

/** Refuses texts that only begin like a number: Payload would store the beginning and drop the rest. */
export const guardNumbers: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if ((operation === 'create' || operation === 'update') && 'data' in args) {
    const fault = findFault(collection.flattenedFields, args.data)
    if (fault !== null) throw new Refusal('invalid', fault, notANumber)
  }
  return args
}
