import { words, type Words } from '../lib/words.ts'
import type { ChoiceValue, DateValue, FlagValue, NumberValue, TextValue } from './defineExam.ts'

type Options<T> = Partial<Omit<T, 'type' | 'label'>>

/** A measured value with its unit and range. */
export const measure = (
  label: Words,
  unit: string,
  range: { min: number; max: number },
  options: Options<NumberValue> = {},
): NumberValue => ({ type: 'number', label, unit, required: true, ...range, ...options })

/** A score or count: a whole number in a range. */
export const score = (
  label: Words,
  range: { min: number; max: number },
  options: Options<NumberValue> = {},
): NumberValue => ({ type: 'number', label, whole: true, required: true, ...range, ...options })

/** One of a closed list. */
export const choice = (
  label: Words,
  options: Readonly<Record<string, Words>>,
  more: Options<ChoiceValue> = {},
): ChoiceValue => ({ type: 'choice', label, options, required: true, ...more })

/** Free text with its greatest length in characters. */
export const note = (label: Words, max: number, options: Options<TextValue> = {}): TextValue => ({
  type: 'text',
  label,
  max,
  ...options,
})

/** A day without a time. */
export const day = (label: Words, options: Options<DateValue> = {}): DateValue => ({
  type: 'date',
  label,
  required: true,
  ...options,
})

/** Yes or no. */
export const flag = (label: Words): FlagValue => ({ type: 'flag', label })

/** A value that must be there for the mode of ventilation chosen. */
export const neededForMode = words(
  'Needed for this mode.',
  'مطلوب لهذا الوضع.',
  'Necesario para este modo.',
)
