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

/** A field beside the form, with all else that it says about itself. */
export const inSidebar = <F extends Field>(field: F): F => ({
  ...field,
  admin: { ...field.admin, position: 'sidebar' },
})
