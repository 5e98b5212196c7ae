import type { Access, SanitizedConfig } from 'payload'

const nobody: Access = () => false

const ownPreferences: Access = ({ req }) => {
  const { user } = req
  return user
    ? {
        and: [
          { 'user.value': { equals: user.id } },
          { 'user.relationTo': { equals: user.collection } },
        ],
      }
    : false
}

/**
 * Gives Payload's own collections explicit access: preferences are their owner's alone, and the
 * rest (locks, jobs, key-value store, migrations) is nobody's through any API.
 */
export function closeInternalCollections(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-')) continue
    const own = collection.slug === 'payload-preferences'
    const rows = own ? ownPreferences : nobody
    collection.access = {
      admin: () => false,
      create: own ? ({ req }) => Boolean(req.user) : nobody,
      read: rows,
      update: rows,
      delete: rows,
      readVersions: nobody,
      unlock: nobody,
    }
    if (!own) {
      collection.endpoints = false
      collection.graphQL = false
    }
  }
  return config
}
