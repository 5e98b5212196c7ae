import type { Collection } from 'payload'

import { isWhole, leanFields, type Extent } from './leanFields.ts'

const made = new WeakMap<Collection, Map<string, Collection>>()

function lean(collection: Collection, extent: Extent): Collection {
  const { config } = collection
  // Without an order of its own the database adapter takes the collection's, which needs no check
  // of whether the person may read what it orders by.
  return {
    ...collection,
    config: { ...config, defaultSort: '', fields: leanFields(config, extent) },
  }
}

/**
 * The collection as reading needs it: the same access, hooks and guards, and of its fields those
 * that reading acts upon. Payload walks every field of every document it answers; on most of them
 * it finds nothing to do.
 */
export function leanCollection(collection: Collection, extent: Extent): Collection {
  if (!isWhole(collection.config)) return collection
  let variants = made.get(collection)
  if (!variants) made.set(collection, (variants = new Map()))
  const key = `${extent.deep} ${extent.selected}`
  let variant = variants.get(key)
  if (!variant) variants.set(key, (variant = lean(collection, extent)))
  return variant
}
