import type { FlattenedField, PayloadRequest } from 'payload'

import { actorOf } from './actor.ts'
import { governedCollections } from './policy.ts'
import { scopeOf } from './reach.ts'

const rowId: FlattenedField = { name: 'id', type: 'text' }

const isReadable = (field: FlattenedField, req: PayloadRequest): boolean => {
  if ('hidden' in field && field.hidden) return false
  const read = 'access' in field ? field.access?.read : undefined
  return read ? read({ req }) === true : true
}

/** The fields of the collection that a relation points to, when the person may read that collection at all. */
function relatedFields(field: FlattenedField, req: PayloadRequest): FlattenedField[] | undefined {
  if (field.type !== 'relationship' && field.type !== 'upload') return undefined
  const slug = governedCollections.find((known) => known === field.relationTo)
  const actor = actorOf(req)
  if (!slug || !actor || !scopeOf(actor, slug, 'read')) return undefined
  return req.payload.collections[slug].config.flattenedFields
}

/**
 * Finds the field that a path of a query names, through groups and over at most `hops` relations.
 * Undefined for what is unknown, hidden, or not the person's to read: all look the same.
 */
export function findReadableField(
  req: PayloadRequest,
  fields: readonly FlattenedField[],
  path: string,
  hops: 0 | 1 = 0,
): FlattenedField | undefined {
  if (path === 'id') return rowId
  const [head, ...rest] = path.split('.')
  const field = fields.find((candidate) => candidate.name === head)
  if (!field || !isReadable(field, req)) return undefined
  if (rest.length === 0) return field
  const inner = rest.join('.')
  if (field.type === 'group') return findReadableField(req, field.flattenedFields, inner, hops)
  const related = hops > 0 ? relatedFields(field, req) : undefined
  return related && findReadableField(req, related, inner)
}
