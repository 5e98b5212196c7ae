import type { EmailField } from 'payload'
import { z } from 'zod'

import { cleanText, findTextFault } from '../../lib/text.ts'
import { sayIn, type Words } from '../../lib/words.ts'
import { notAnEmail, required } from './messages.ts'

const address = z.email().max(254)

/** Trimmed and lower-cased, so that one address has one spelling. */
const normalize = (value: unknown): unknown => {
  const clean = cleanText(value)
  return typeof clean === 'string' ? clean.toLowerCase() || null : clean
}

/** An e-mail address. */
export const email = (
  name: string,
  label: Words,
  options: { required?: boolean; index?: boolean; description?: Words } = {},
): EmailField => ({
  name,
  type: 'email',
  label,
  ...(options.required && { required: true }),
  ...(options.index && { index: true }),
  custom: { maxLength: 254 },
  admin: { ...(options.description && { description: options.description }) },
  hooks: { beforeValidate: [({ value }) => normalize(value)] },
  validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
    const { language } = req.i18n ?? {}
    if (value === null || value === undefined || value === '') {
      return options.required ? sayIn(language, required) : true
    }
    const fault = findTextFault(value, { max: 254, identifying: true })
    if (fault) return sayIn(language, fault)
    return address.safeParse(normalize(value)).success ? true : sayIn(language, notAnEmail)
  },
})
