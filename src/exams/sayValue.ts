import { sayDay, sayNumber } from '../lib/sayValues.ts'
import { type Language, sayIn, words } from '../lib/words.ts'
import type { ExamField } from './defineExam.ts'
import { sayUnit } from './sayUnit.ts'

const yes = words('Yes', 'نعم', 'Sí')
const no = words('No', 'لا', 'No')

/** A value of an exam as people read it, with its unit; a dash where there is none. */
export function sayValue(language: Language, field: ExamField, value: unknown): string {
  if (field.type === 'flag') return sayIn(language, value === true ? yes : no)
  if (value === null || value === undefined || value === '') return '–'
  if (field.type === 'number' && typeof value === 'number') {
    const number = sayNumber(language, value)
    return field.unit === undefined ? number : `${number} ${sayUnit(language, field.unit)}`
  }
  if (typeof value !== 'string') return '–'
  if (field.type === 'choice') {
    const text = field.options[value]
    return text ? sayIn(language, text) : value
  }
  return field.type === 'date'
    ? sayDay(language, value, { day: 'numeric', month: 'short', year: 'numeric' })
    : value
}
