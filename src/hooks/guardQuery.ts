import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'

import { Refusal } from '../lib/errors.ts'

/** Rows of a page when none are named, and at most. */
export const PAGE_SIZE = 20
export const PAGE_SIZE_MAX = 200
const DEPTH_MAX = 2
const TERM_MAX = 200
const CONDITIONS_MAX = 100

const refuse = (path: string): Refusal => new Refusal('invalid-query', path)

/** Finds a field by its path through groups, such as `monitoring.residual`. */
function findField(fields: readonly FlattenedField[], path: string): FlattenedField | undefined {
  const [head, ...rest] = path.split('.')
  const field = fields.find((candidate) => candidate.name === head)
  if (!field || rest.length === 0) return field
  return field.type === 'group' ? findField(field.flattenedFields, rest.join('.')) : undefined
}

function isReadable(field: FlattenedField, req: PayloadRequest): boolean {
  if ('hidden' in field && field.hidden) return false
  const read = 'access' in field ? field.access?.read : undefined
  return read ? read({ req }) === true : true
}

const builtIn = ['id', 'createdAt', 'updatedAt']

/** Orders only by readable fields of the collection itself: a related hidden value must not show through an order. */
function guardSort(sort: unknown, fields: readonly FlattenedField[], req: PayloadRequest): void {
  const parts = (Array.isArray(sort) ? sort : [sort]).flatMap((part) => String(part).split(','))
  for (const part of parts) {
    const path = part.trim().replace(/^-/, '')
    if (builtIn.includes(path)) continue
    const field = path.includes('__') ? undefined : findField(fields, path)
    if (!field || !isReadable(field, req)) throw refuse('sort')
  }
}

function guardWhere(
  where: unknown,
  fields: readonly FlattenedField[],
  budget: { left: number },
): void {
  if (typeof where !== 'object' || where === null) return
  for (const [key, condition] of Object.entries(where)) {
    if (--budget.left < 0) throw refuse('where')
    if (/^(and|or)$/i.test(key)) {
      if (!Array.isArray(condition)) throw refuse('where')
      for (const part of condition) guardWhere(part, fields, budget)
      continue
    }
    const field = fields.find((candidate) => candidate.name === key.split('.')[0])
    if (key.includes('__') || field?.type === 'json' || field?.type === 'richText')
      throw refuse('where')
    for (const value of Object.values(condition ?? {})) {
      if (typeof value === 'string' && value.length > TERM_MAX * 5) throw refuse('where')
    }
  }
}

function guardSelect(
  select: unknown,
  fields: readonly FlattenedField[],
  req: PayloadRequest,
): void {
  if (typeof select !== 'object' || select === null) return
  for (const key of Object.keys(select)) {
    if (builtIn.includes(key)) continue
    const field = findField(fields, key)
    if (!field || !isReadable(field, req)) throw refuse('select')
  }
}

function guardPopulate(populate: unknown, req: PayloadRequest): void {
  if (typeof populate !== 'object' || populate === null) return
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
  if ('where' in args && args.where) guardWhere(args.where, fields, { left: CONDITIONS_MAX })
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
