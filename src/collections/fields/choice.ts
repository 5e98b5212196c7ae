import type { SelectField } from 'payload'

import { emptyToNull } from '../../lib/text.ts'
import { sayIn, type Words } from '../../lib/words.ts'
import { notAChoice, required } from './messages.ts'
import { cells } from './shown.ts'

export interface ChoiceOptions {
  required?: boolean
  defaultValue?: string
  index?: boolean
  description?: Words
  /** A state: lists show it as a chip of word, icon and colour. */
  chip?: boolean
}

/** One of a closed list; keys are stored, words are shown. */
export function choice(
  name: string,
  label: Words,
  options: Readonly<Record<string, Words>>,
  { description, chip, ...rest }: ChoiceOptions = {},
): SelectField {
  return {
    name,
    type: 'select',
    label,
    options: Object.entries(options).map(([value, said]) => ({ value, label: said })),
    ...rest,
    admin: {
      ...(description && { description }),
      ...(chip && { components: { Cell: cells.status } }),
    },
    // What is needed stays empty, so that no default stands in for it.
    ...(!rest.required && { hooks: { beforeValidate: [({ value }) => emptyToNull(value)] } }),
    validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
      const { language } = req.i18n ?? {}
      if (value === null || value === undefined || value === '') {
        return rest.required ? sayIn(language, required) : true
      }
      const known = typeof value === 'string' && Object.hasOwn(options, value)
      return known ? true : sayIn(language, notAChoice)
    },
  }
}
