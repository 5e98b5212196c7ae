import type { DateField } from 'payload'

import { isCalendarDate } from '../../lib/calendarDate.ts'
import { emptyToNull } from '../../lib/text.ts'
import { sayIn, type Words } from '../../lib/words.ts'
import { notAnInstant, required } from './messages.ts'
import { cells } from './shown.ts'

const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

const isInstant = (value: unknown): boolean => {
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  // The parser of dates takes 30 February for 2 March.
  return (
    typeof value === 'string' &&
    zoned.test(value) &&
    isCalendarDate(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value))
  )
}

/** An instant with its zone, stored as UTC. */
export function instant(
  name: string,
  label: Words,
  options: {
    required?: boolean
    index?: boolean
    description?: Words
    /** Lists show day and time instead of how long ago it was. */
    planned?: boolean
  } = {},
): DateField {
  return {
    name,
    type: 'date',
    label,
    ...(options.required && { required: true }),
    ...(options.index && { index: true }),
    admin: {
      date: { pickerAppearance: 'dayAndTime' },
      ...(options.description && { description: options.description }),
      components: { Cell: options.planned ? cells.exactMoment : cells.moment },
    },
    hooks: { beforeValidate: [({ value }) => emptyToNull(value)] },
    validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
      const { language } = req.i18n ?? {}
      if (value === null || value === undefined || value === '') {
        return options.required ? sayIn(language, required) : true
      }
      return isInstant(value) ? true : sayIn(language, notAnInstant)
    },
  }
}
