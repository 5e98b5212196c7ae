import type { CollectionSlug, FilterOptions, SingleRelationshipField } from 'payload'

import { sayIn, type Words } from '../../lib/words.ts'
import { notARelation, required } from './messages.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

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
  admin: { ...(options.description && { description: options.description }) },
  hooks: {
    beforeValidate: [
      ({ value }) =>
        typeof value === 'object' && value !== null && 'id' in value ? value.id : value,
    ],
  },
  validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
    const { language } = req.i18n ?? {}
    if (value === null || value === undefined || value === '') {
      return options.required ? sayIn(language, required) : true
    }
    return typeof value === 'string' && uuid.test(value) ? true : sayIn(language, notARelation)
  },
})
