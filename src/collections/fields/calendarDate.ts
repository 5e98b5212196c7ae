import type { PayloadRequest, TextField } from 'payload'

import { isCalendarDate } from '../../lib/calendarDate.ts'
import { cleanText, emptyToNull } from '../../lib/text.ts'
import { sayIn, type Words } from '../../lib/words.ts'
import { notADate, required } from './messages.ts'

export interface DateOptions {
  required?: boolean
  index?: boolean
  description?: Words
  /** A rule for new values, which may depend on the rest of the row. */
  rule?: (value: string, row: unknown, req: PayloadRequest) => Promise<Words | null>
}

interface Validated {
  data: unknown
  previousValue?: unknown
  req: PayloadRequest
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
    hooks: { beforeValidate: [({ value }) => emptyToNull(cleanText(value))] },
    validate: async (value: unknown, { data, previousValue, req }: Validated) => {
      const { language } = req.i18n ?? {}
      if (value === null || value === undefined || value === '') {
        return options.required ? sayIn(language, required) : true
      }
      if (!isCalendarDate(value)) return sayIn(language, notADate)
      const fault = value === previousValue ? null : await options.rule?.(value, data, req)
      return fault ? sayIn(language, fault) : true
    },
  }
}
