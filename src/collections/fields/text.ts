import type { TextareaField, TextField } from 'payload'

import { cleanText, emptyToNull, findTextFault } from '../../lib/text.ts'
import { sayIn, type Words } from '../../lib/words.ts'
import { required } from './messages.ts'

/** Longer texts are typed into an area of several lines; composed names still fit one. */
const INPUT_MAX = 254

export interface TextOptions {
  /** Greatest length in characters. */
  max: number
  required?: boolean
  /** Names, usernames and identifiers refuse invisible characters too. */
  identifying?: boolean
  index?: boolean
  description?: Words
  defaultValue?: string
  /** What kind of text the rule admits, for the API description (services/discovery/describeField.ts). */
  format?: 'slug' | 'time-zone' | 'country' | 'currency'
  /** A rule beyond length and characters. */
  rule?: (value: string) => Words | null
}

/** A text: NFC, trimmed, held to its length, without control characters. Empty is stored as null. */
export function text(name: string, label: Words, options: TextOptions): TextField | TextareaField {
  const { max, identifying, rule, description, format } = options
  const field = {
    name,
    label,
    maxLength: max,
    ...(options.required && { required: true }),
    ...(options.index && { index: true }),
    ...(options.defaultValue !== undefined && { defaultValue: options.defaultValue }),
    ...(format && { custom: { format } }),
    admin: { ...(description && { description }) },
    hooks: {
      beforeValidate: [({ value }: { value?: unknown }) => emptyToNull(cleanText(value))],
    },
    validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
      const { language } = req.i18n ?? {}
      if (value === null || value === undefined || value === '') {
        return options.required ? sayIn(language, required) : true
      }
      const clean = cleanText(value)
      const fault =
        findTextFault(clean, { max, ...(identifying && { identifying }) }) ??
        (typeof clean === 'string' ? (rule?.(clean) ?? null) : null)
      return fault ? sayIn(language, fault) : true
    },
  } satisfies Omit<TextField, 'type'>
  return max > INPUT_MAX ? { ...field, type: 'textarea' } : { ...field, type: 'text' }
}
