import type { TextField } from 'payload'

import { normalizePhone } from '../../hooks/normalizePhone.ts'
import { sayIn, type Words } from '../../lib/words.ts'
import { notAPhone, required } from './messages.ts'

const e164 = /^\+[1-9]\d{6,14}$/

/** A phone number, accepted in any spelling and stored in E.164; national spellings are the organization's. */
export const phone = (
  name: string,
  label: Words,
  options: { required?: boolean; index?: boolean; description?: Words } = {},
): TextField => ({
  name,
  type: 'text',
  label,
  maxLength: 40,
  ...(options.required && { required: true }),
  ...(options.index && { index: true }),
  custom: { format: 'phone' },
  admin: { ...(options.description && { description: options.description }) },
  hooks: { beforeValidate: [normalizePhone] },
  validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
    const { language } = req.i18n ?? {}
    if (value === null || value === undefined || value === '') {
      return options.required ? sayIn(language, required) : true
    }
    return typeof value === 'string' && e164.test(value) ? true : sayIn(language, notAPhone)
  },
})
