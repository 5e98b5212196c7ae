import type { CollectionSlug, FilterOptions, SingleRelationshipField } from 'payload'

import type { Words } from '../../lib/words.ts'
import { judgeRelation } from './judgeRelation.ts'
import { cells } from './shown.ts'

export interface RelationOptions {
  required?: boolean
  description?: Words
  /** Narrows what the admin panel's picker offers, beyond what the person may read. */
  offers?: FilterOptions
  /** False where another index already begins with the column. */
  index?: boolean
}

/**
 * A relation to one row. That it stays inside the organization is kept by the database
 * (src/database/sql), so a write costs no look-up here; the picker shows only what is readable.
 */
export const relation = (
  name: string,
  label: Words,
  relationTo: CollectionSlug,
  options: RelationOptions = {},
): SingleRelationshipField => ({
  name,
  type: 'relationship',
  relationTo,
  label,
  hasMany: false,
  index: options.index ?? true,
  ...(options.required && { required: true }),
  ...(options.offers && { filterOptions: options.offers }),
  admin: {
    ...(options.description && { description: options.description }),
    components: { Cell: cells.relation },
  },
  hooks: {
    beforeValidate: [
      ({ value }) =>
        typeof value === 'object' && value !== null && 'id' in value ? value.id : value,
    ],
  },
  validate: judgeRelation(options),
})
