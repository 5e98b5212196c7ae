import type { FlattenedField, PayloadRequest } from 'payload'

import { findReadableField } from '../access/readableField.ts'
import { Refusal } from '../lib/errors.ts'
import { isStorableText } from '../lib/storable.ts'

const TERM_MAX = 1000
const LIST_MAX = 2000
const CONDITIONS_MAX = 100
const NESTING_MAX = 8

const refuse = (): Refusal => new Refusal('invalid-query', 'where')

const comparing = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const searching = ['like', 'not_like', 'contains']
const matching = ['equals', 'not_equals', 'in', 'not_in', 'exists']

/** What each type of field can be asked; other types, such as rich text and JSON, cannot be asked at all. */
const operators: Readonly<Record<string, readonly string[]>> = {
  text: [...matching, ...searching, ...comparing],
  textarea: [...matching, ...searching],
  email: [...matching, ...searching],
  select: matching,
  number: [...matching, ...comparing],
  date: [...matching, ...comparing],
  checkbox: ['equals', 'not_equals', 'exists'],
  relationship: matching,
  upload: matching,
}

const operatorsOf = (field: FlattenedField): readonly string[] | undefined =>
  field.type === 'select' && field.hasMany ? [...matching, 'contains'] : operators[field.type]

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const isNothing = (value: unknown): boolean => value === null || value === '' || value === 'null'

/** Whether one value could be that of a field at all, so that no odd one reaches the database. */
function fits(field: FlattenedField, value: unknown): boolean {
  if (isNothing(value)) return true
  if (typeof value === 'string' && (value.length > TERM_MAX || !isStorableText(value))) return false
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return typeof value === 'string' && uuid.test(value)
    case 'number':
      return typeof value === 'number'
        ? Number.isFinite(value)
        : typeof value === 'string' && Number.isFinite(Number(value)) && value.length < 40
    case 'date':
      return value instanceof Date || (typeof value === 'string' && isInstant(value))
    case 'checkbox':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
    default:
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  }
}

/** Years that PostgreSQL and JavaScript write alike. */
const isInstant = (value: string): boolean => {
  const year = new Date(value).getUTCFullYear()
  return year >= 1 && year <= 9999
}

const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]

function guardCondition(field: FlattenedField, operator: string, value: unknown): void {
  const isId = field.name === 'id'
  const allowed = isId ? matching : operatorsOf(field)
  if (!allowed?.includes(operator)) throw refuse()
  if (operator === 'exists') {
    if (![true, false, 'true', 'false'].some((known) => known === value)) throw refuse()
    return
  }
  const many = operator === 'in' || operator === 'not_in'
  const values = many ? listed(value) : [value]
  if (values.length > LIST_MAX) throw refuse()
  const right = isId
    ? (one: unknown) => typeof one === 'string' && uuid.test(one)
    : (one: unknown) => (many && isNothing(one) ? one === null : fits(field, one))
  if (!values.every((one) => (typeof one === 'string' ? right(one.trim()) : right(one))))
    throw refuse()
}

/**
 * Holds a filter to readable fields, to one relation on the way, and to questions and values that
 * the field's type can have.
 * @throws Refusal `invalid-query`, the same for unknown and for hidden fields
 */
export function guardWhere(
  req: PayloadRequest,
  where: unknown,
  fields: readonly FlattenedField[],
  budget = { left: CONDITIONS_MAX },
  nesting = 0,
): void {
  if (typeof where !== 'object' || where === null || nesting > NESTING_MAX) throw refuse()
  for (const [key, condition] of Object.entries(where)) {
    if (--budget.left < 0) throw refuse()
    if (/^(and|or)$/i.test(key)) {
      if (!Array.isArray(condition)) throw refuse()
      for (const part of condition) guardWhere(req, part, fields, budget, nesting + 1)
      continue
    }
    // GraphQL spells the fields of a group with two underscores; relations are followed by dots only.
    const path = key.replaceAll('__', '.')
    const field = findReadableField(req, fields, path, path === key ? 1 : 0)
    if (!field || ('virtual' in field && field.virtual)) throw refuse()
    if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
      throw refuse()
    for (const [operator, value] of Object.entries(condition))
      guardCondition(field, operator, value)
  }
}
