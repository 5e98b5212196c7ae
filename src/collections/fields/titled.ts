import type { CollectionConfig } from 'payload'

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** The components of every collection: a form that creates something says what, instead of "untitled". */
export const withNewTitle = (own: Components = {}): Components => ({
  ...own,
  edit: {
    ...own.edit,
    beforeDocumentControls: [
      '/src/admin/NewTitle.tsx#NewTitle',
      ...(own.edit?.beforeDocumentControls ?? []),
    ],
  },
})

/** Names documents of a collection by patient, kind and day, where their own title is a bare date. */
export const titled = (collection: string): Components => ({
  edit: {
    beforeDocumentControls: [
      { path: '/src/admin/RecordTitle.tsx#RecordTitle', serverProps: { titled: collection } },
    ],
  },
})
