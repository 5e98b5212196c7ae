import type { CollectionBeforeChangeHook } from 'payload'

/** New rows start at revision 1, whatever a client sent; later ones are counted by the database. */
export const startRevision: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation === 'create') data.revision = 1
  return data
}
