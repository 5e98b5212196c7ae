import type { FlattenedField } from 'payload'

export type Change = { from: unknown; to: unknown }
export type Changes = Record<string, Change>

/** Stands for a secret or clinical text that the trail must not repeat. */
export const MASK = '•••'

const uninteresting = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'updatedBy',
  'createdBy',
  'revision',
  'searchText',
  'collection',
])

const isMasked = (field: FlattenedField): boolean =>
  field.custom?.clinical === true || field.custom?.secret === true

const plain = (value: unknown): unknown => {
  if (value === undefined || value === '') return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && value !== null && 'id' in value) return value.id
  return value
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

function compare(
  fields: readonly FlattenedField[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  prefix: string,
  changes: Changes,
): void {
  for (const field of fields) {
    if (uninteresting.has(field.name) || ('virtual' in field && field.virtual)) continue
    const from = plain(before[field.name])
    const to = plain(after[field.name])
    if (field.type === 'group') {
      compare(
        field.flattenedFields,
        { ...(from ?? {}) },
        { ...(to ?? {}) },
        `${prefix}${field.name}.`,
        changes,
      )
    } else if (!same(from, to)) {
      const hide = (value: unknown): unknown => (value === null ? null : MASK)
      changes[prefix + field.name] = isMasked(field)
        ? { from: hide(from), to: hide(to) }
        : { from, to }
    }
  }
}

/** What changed from what to what; fields marked `custom.clinical` or `custom.secret` show that they changed, not how. */
export function maskChanges(
  fields: readonly FlattenedField[],
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown> | undefined,
): Changes {
  const changes: Changes = {}
  compare(fields, before ?? {}, after ?? {}, '', changes)
  return changes
}
