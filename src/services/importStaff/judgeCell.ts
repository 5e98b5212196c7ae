import type { FlattenedField, PayloadRequest } from 'payload'

import { foldText } from '../../lib/foldText.ts'

export type Judged = { value: string | null } | { message: string }

/** Words that people write for a type of staff besides its own. */
const otherWords: Readonly<Record<string, string>> = {
  doctor: 'physician',
  doctora: 'physician',
  medica: 'physician',
  طبيبه: 'physician',
  دكتور: 'physician',
  دكتوره: 'physician',
  enfermera: 'nurse',
  ممرضه: 'nurse',
  recepcion: 'receptionist',
  recepcionista: 'receptionist',
  استقبال: 'receptionist',
  tecnica: 'technician',
  فنيه: 'technician',
  farmaceutica: 'pharmacist',
  صيدلانيه: 'pharmacist',
  صيدلانى: 'pharmacist',
  administrativa: 'administrator',
  admin: 'administrator',
  اداريه: 'administrator',
  otra: 'other',
  activa: 'active',
  نشطه: 'active',
}

/** A choice by its key, or by its word in one of the three languages; what is neither is left for validation. */
function readChoice(field: FlattenedField & { type: 'select' }, cell: string): string {
  const said = foldText(cell)
  for (const option of field.options) {
    if (typeof option === 'string') continue
    const { label, value } = option
    const labels = typeof label === 'object' ? Object.values(label) : []
    if ([value, value.replaceAll('_', ' '), ...labels].some((name) => foldText(name) === said))
      return value
  }
  return otherWords[said] ?? cell
}

/**
 * Holds one cell to the rules of its field in the collection, the same ones as in a form.
 * @param row what the rules may look at beside the value
 */
export async function judgeCell(
  req: PayloadRequest,
  field: FlattenedField,
  cell: string | null,
  row: Record<string, unknown>,
): Promise<Judged> {
  let value: unknown = field.type === 'select' && cell !== null ? readChoice(field, cell) : cell
  const hooks = 'hooks' in field ? (field.hooks?.beforeValidate ?? []) : []
  for (const hook of hooks)
    value = await Reflect.apply(hook, undefined, [{ value, data: row, req }])
  const validate = 'validate' in field ? field.validate : undefined
  const verdict: unknown =
    validate && (await Reflect.apply(validate, undefined, [value, { data: row, req }]))
  if (typeof verdict === 'string') return { message: verdict }
  return { value: typeof value === 'string' ? value : null }
}
