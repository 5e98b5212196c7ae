import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'

import { findReadableField } from '../access/readableField.ts'
import { Refusal } from '../lib/errors.ts'
import { guardWhere } from './guardWhere.ts'

/** Rows of a page when none are named, and at most. */
export const PAGE_SIZE = 20
export const PAGE_SIZE_MAX = 200
const DEPTH_MAX = 2

const refuse = (path: string): Refusal => new Refusal('invalid-query', path)

const unordered = ['json', 'richText', 'group']

/** A column of the row itself: what is computed, or kept in a table of its own, has no order. */
const sortable = (field: FlattenedField): boolean =>
  !unordered.includes(field.type) &&
  !('virtual' in field && field.virtual) &&
  !('hasMany' in field && field.hasMany)

/** Orders only by readable fields of the collection itself: a related hidden value must not show through an order. */
function guardSort(sort: unknown, fields: readonly FlattenedField[], req: PayloadRequest): void {
  const parts = (Array.isArray(sort) ? sort : [sort]).flatMap((part) => String(part).split(','))
  for (const part of parts) {
    const path = part.trim().replace(/^-/, '')
    const field = path.includes('__') ? undefined : findReadableField(req, fields, path)
    if (!field || !sortable(field)) throw refuse('sort')
  }
}

const chosen = [true, false, 'true', 'false']

/** Selects readable fields, one by one or inside their group. */
function guardSelect(
  select: unknown,
  fields: readonly FlattenedField[],
  req: PayloadRequest,
): void {
  if (typeof select !== 'object' || select === null || Array.isArray(select)) throw refuse('select')
  for (const [key, inner] of Object.entries(select)) {
    const field = findReadableField(req, fields, key)
    if (!field) throw refuse('select')
    if (chosen.some((choice) => choice === inner)) continue
    if (field.type !== 'group') throw refuse('select')
    guardSelect(inner, field.flattenedFields, req)
  }
}

function guardPopulate(populate: unknown, req: PayloadRequest): void {
  if (typeof populate !== 'object' || populate === null) throw refuse('populate')
  for (const [slug, select] of Object.entries(populate)) {
    const collection = Object.entries(req.payload.collections).find(
      ([known]) => known === slug,
    )?.[1]
    if (!collection) throw refuse('populate')
    guardSelect(select, collection.config.flattenedFields, req)
  }
}

/**
 * Holds what a person may ask for: page size and depth, and no filter, order or selection on
 * fields that are unknown, hidden, or of another collection. Calls of the product itself pass.
 */
export const guardQuery: CollectionBeforeOperationHook = ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (overrideAccess === true) return args
  const fields = collection.flattenedFields
  if ('where' in args && args.where) guardWhere(req, args.where, fields)
  if ('sort' in args && args.sort) guardSort(args.sort, fields, req)
  if ('select' in args && args.select) guardSelect(args.select, fields, req)
  if ('populate' in args && args.populate) guardPopulate(args.populate, req)
  const next = { ...args }
  if ('depth' in next && typeof next.depth === 'number')
    next.depth = Math.min(DEPTH_MAX, Math.max(0, next.depth))
  const outside = req.payloadAPI !== 'local' && !('currentDepth' in next && next.currentDepth)
  if (outside || ('limit' in next && next.limit !== undefined)) {
    const limit = 'limit' in next ? Number(next.limit ?? PAGE_SIZE) : PAGE_SIZE
    Object.assign(next, {
      limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, PAGE_SIZE_MAX) : PAGE_SIZE_MAX,
    })
  }
  return next
}
