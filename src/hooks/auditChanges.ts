import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { maskChanges } from '../services/audit/maskChanges.ts'
import { recordEvent } from '../services/audit/recordEvent.ts'

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string'
    ? value.id
    : null
}

/** Which organization, patient and user a row is about. */
const about = (slug: string, row: Record<string, unknown>, deleted = false) => {
  const id = idOf(row.id)
  return {
    collection: slug,
    documentId: id ?? '',
    organization: slug === 'organizations' ? (deleted ? null : id) : idOf(row.organization),
    patient: slug === 'patients' ? (deleted ? null : id) : idOf(row.patient),
    subject: slug === 'users' ? (deleted ? null : id) : idOf(row.user),
  }
}

type Row = Readonly<Record<string, unknown>>

/** The name of a change that has one of its own, such as the end of a cycle. */
export type NameChange = (before: Row, after: Row) => string | undefined

/** Records who created or changed a row, and what changed, in the same transaction. */
export const auditChange =
  (nameChange?: NameChange): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, previousDoc, req }) => {
    const isNew = operation === 'create'
    const changes = maskChanges(collection.flattenedFields, isNew ? undefined : previousDoc, doc)
    const action = (!isNew && nameChange?.(previousDoc, doc)) || operation
    await recordEvent(req, { action, ...about(collection.slug, doc), changes })
  }

/** Records who deleted a row, in the same transaction. */
export const auditDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const changes = maskChanges(collection.flattenedFields, doc, undefined)
  await recordEvent(req, { action: 'delete', ...about(collection.slug, doc, true), changes })
}
