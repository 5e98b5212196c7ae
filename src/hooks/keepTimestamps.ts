import type { CollectionBeforeOperationHook } from 'payload'

const owned = ['id', 'createdAt', 'updatedAt']

/** Drops what only the server sets on a row and Payload would take from a client: its id and its times. */
export const keepTimestamps: CollectionBeforeOperationHook = ({ args, overrideAccess }) => {
  if (overrideAccess === true || !('data' in args) || !args.data) return args
  const given = Object.entries(args.data).filter(([key]) => !owned.includes(key))
  return { ...args, data: Object.fromEntries(given) }
}
