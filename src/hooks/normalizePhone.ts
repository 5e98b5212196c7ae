import type { FieldHook } from 'payload'

import { toE164 } from '../lib/phone.ts'
import { cleanText } from '../lib/text.ts'
import { findPhoneCountry } from '../services/organizations/findSettings.ts'

/** Stores a phone number in E.164; what is no number is left for validation to refuse. */
export const normalizePhone: FieldHook = async ({ value, data, originalDoc, req }) => {
  const clean = cleanText(value)
  if (typeof clean !== 'string' || clean === '') return clean === '' ? null : clean
  if (clean.startsWith('+')) return toE164(clean, 'EG') ?? clean
  const country = await findPhoneCountry(req, { ...originalDoc, ...data })
  return toE164(clean, country) ?? clean
}
