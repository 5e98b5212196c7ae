import type { Field } from 'payload'

import type { Words } from '../../lib/words.ts'

/** A titled section of an edit form. */
export const section = (label: Words, fields: Field[]): Field => ({
  type: 'collapsible',
  label,
  fields,
})

/** Fields side by side. */
export const row = (...fields: Field[]): Field => ({ type: 'row', fields })
