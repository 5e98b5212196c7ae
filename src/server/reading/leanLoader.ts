import {
  findOperation,
  getDataLoader,
  type CollectionSlug,
  type PayloadRequest,
  type PopulateType,
  type SelectType,
  type Where,
} from 'payload'

import { leanCollection } from './leanCollection.ts'

/** What the loader asks for: rows of one collection by their ids. */
interface Wanted {
  collection: CollectionSlug
  currentDepth: number
  depth: number
  disableErrors: boolean
  overrideAccess: boolean
  pagination: boolean
  populate?: PopulateType
  select?: SelectType
  showHiddenFields: boolean
  where: Where
}

/**
 * The loader that gathers related rows, one statement for all rows of a collection: Payload's own,
 * but what it finds is read lean as well. Whoever may not read a row gets its id, as ever.
 */
export function leanLoader(req: PayloadRequest): PayloadRequest['payloadDataLoader'] {
  const find = (wanted: Wanted) => {
    const { collection, currentDepth, depth, disableErrors, overrideAccess, pagination } = wanted
    const { populate, select, showHiddenFields, where } = wanted
    const extent = { deep: currentDepth <= depth, selected: Boolean(select) }
    return findOperation({
      collection: leanCollection(req.payload.collections[collection], extent),
      currentDepth,
      depth,
      disableErrors,
      overrideAccess,
      pagination,
      ...(populate && { populate }),
      req,
      ...(select && { select }),
      showHiddenFields,
      where,
    })
  }
  const payload: unknown = new Proxy(req.payload, {
    get: (target, key) => (key === 'find' ? find : Reflect.get(target, key, target)),
  })
  const asking = new Proxy(req, {
    get: (target, key) => (key === 'payload' ? payload : Reflect.get(target, key, target)),
    set: (target, key, value) => Reflect.set(target, key, value, target),
  })
  return getDataLoader(asking)
}
