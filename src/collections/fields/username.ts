import type { TextField } from 'payload'

import { cleanText, findTextFault } from '../../lib/text.ts'
import { sayIn, type Words } from '../../lib/words.ts'

/** A unique login name, trimmed and lower-cased; spaces are allowed inside (S3). Left empty on creation it is the e-mail. */
export const username = (name: string, label: Words): TextField => ({
  name,
  type: 'text',
  label,
  maxLength: 150,
  unique: true,
  index: true,
  hooks: {
    beforeValidate: [
      ({ value, data, operation }) => {
        const given = value ?? (operation === 'create' ? data?.email : value)
        const clean = cleanText(given)
        return typeof clean === 'string'
          ? clean.toLowerCase().replace(/ {2,}/g, ' ') || null
          : clean
      },
    ],
  },
  validate: (
    value: unknown,
    { req, data }: { req: { i18n?: { language?: string } }; data: Partial<unknown> },
  ) => {
    const { language } = req.i18n ?? {}
    const chosen = value ?? Object.getOwnPropertyDescriptor(data, 'email')?.value
    const fault = findTextFault(chosen ?? undefined, { max: 150, identifying: true })
    return fault ? sayIn(language, fault) : true
  },
})
