import type { CheckboxField } from 'payload'

import { sayIn, type Words } from '../../lib/words.ts'
import { notYesOrNo } from './messages.ts'
import { cells } from './shown.ts'

/** Yes or no. */
export const flag = (
  name: string,
  label: Words,
  options: { defaultValue?: boolean; index?: boolean; description?: Words } = {},
): CheckboxField => ({
  name,
  type: 'checkbox',
  label,
  ...(options.index && { index: true }),
  ...(options.defaultValue !== undefined && { defaultValue: options.defaultValue }),
  admin: {
    ...(options.description && { description: options.description }),
    components: { Cell: cells.flag },
  },
  validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) =>
    value === null || value === undefined || typeof value === 'boolean'
      ? true
      : sayIn(req.i18n?.language, notYesOrNo),
})
