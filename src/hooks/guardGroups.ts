import type { CollectionBeforeOperationHook } from 'payload'

import { Refusal } from '../lib/errors.ts'

/** Takes a group that is null as one that was not given, where Payload would fail; refuses what is no group at all. */
export const guardGroups: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args) || !args.data)
    return args
  const data: Record<string, unknown> = { ...args.data }
  for (const { name, type } of collection.flattenedFields) {
    const value = data[name]
    if (type !== 'group' || value === undefined) continue
    if (value === null) delete data[name]
    else if (typeof value !== 'object' || Array.isArray(value)) throw new Refusal('invalid', name)
  }
  return { ...args, data }
}
