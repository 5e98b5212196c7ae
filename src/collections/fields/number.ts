import type { NumberField } from 'payload'

import { sayIn, type Words } from '../../lib/words.ts'
import { between, notANumber, notWhole, required } from './messages.ts'

export interface NumberOptions {
  min: number
  max: number
  whole?: boolean
  required?: boolean
  index?: boolean
  defaultValue?: number
  description?: Words
  /** Unit as printed after the value. */
  unit?: string
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** What is wrong with a number, or null when it is a number in its range. */
export function findNumberFault(
  value: unknown,
  { min, max, whole }: Pick<NumberOptions, 'min' | 'max' | 'whole'>,
): Words | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return notANumber
  if (whole && !Number.isInteger(value)) return notWhole
  return value < min || value > max ? between(min, max) : null
}

/** A number in a range, never a text that looks like one. */
export function number(name: string, label: Words, options: NumberOptions): NumberField {
  const { min, max, whole, description, unit } = options
  return {
    name,
    type: 'number',
    label,
    min,
    max,
    ...(options.required && { required: true }),
    ...(options.index && { index: true }),
    ...(options.defaultValue !== undefined && { defaultValue: options.defaultValue }),
    custom: { ...(unit && { unit }), ...(whole && { whole }) },
    admin: { step: whole ? 1 : 0.01, ...(description && { description }) },
    validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
      const { language } = req.i18n ?? {}
      if (isEmpty(value)) return options.required ? sayIn(language, required) : true
      const fault = findNumberFault(value, { min, max, ...(whole && { whole }) })
      return fault ? sayIn(language, fault) : true
    },
  }
}
