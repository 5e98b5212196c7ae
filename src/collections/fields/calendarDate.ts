import type { TextField } from 'payload'

import { isCalendarDate } from '../../lib/calendarDate.ts'
import { cleanText } from '../../lib/text.ts'
import { sayIn, type Words } from '../../lib/words.ts'
import { notADate, required } from './messages.ts'

export interface DateOptions {
  required?: boolean
  index?: boolean
  description?: Words
  rule?: (value: string) => Words | null
}

/** A day without a time, stored as the text `YYYY-MM-DD` so that no time zone can move it. */
export function calendarDate(name: string, label: Words, options: DateOptions = {}): TextField {
  return {
    name,
    type: 'text',
    label,
    maxLength: 10,
    ...(options.required && { required: true }),
    ...(options.index && { index: true }),
    custom: { format: 'date' },
    admin: {
      placeholder: 'YYYY-MM-DD',
      ...(options.description && { description: options.description }),
    },
    hooks: { beforeValidate: [({ value }) => (value === '' ? null : cleanText(value))] },
    validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
      const { language } = req.i18n ?? {}
      if (value === null || value === undefined || value === '') {
        return options.required ? sayIn(language, required) : true
      }
      if (!isCalendarDate(value)) return sayIn(language, notADate)
      const fault = options.rule?.(value)
      return fault ? sayIn(language, fault) : true
    },
  }
}
