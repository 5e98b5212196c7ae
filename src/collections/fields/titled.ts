import type { CollectionConfig } from 'payload'

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** Names documents of a collection by patient, kind and day, where their own title is a bare date. */
export const titled = (collection: string): Components => ({
  edit: {
    beforeDocumentControls: [
      { path: '/src/admin/RecordTitle.tsx#RecordTitle', serverProps: { titled: collection } },
    ],
  },
})
