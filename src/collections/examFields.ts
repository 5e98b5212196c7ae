import type { Field, GroupField } from 'payload'

import type { ExamDefinition, ExamField } from '../exams/defineExam.ts'
import type { Words } from '../lib/words.ts'
import { calendarDate } from './fields/calendarDate.ts'
import { choice } from './fields/choice.ts'
import { flag } from './fields/flag.ts'
import { number } from './fields/number.ts'
import { serverOwned } from './fields/owned.ts'
import { text } from './fields/text.ts'

const withUnit = (label: Words, unit: string | undefined): Words =>
  unit === undefined
    ? label
    : { en: `${label.en} (${unit})`, ar: `${label.ar} (${unit})`, es: `${label.es} (${unit})` }

type NamedField = Field & { name: string }

function fieldOf(name: string, field: ExamField): NamedField {
  switch (field.type) {
    case 'number': {
      const { min, max, unit, whole } = field
      const made = number(name, withUnit(field.label, unit), {
        min,
        max,
        ...(unit && { unit }),
        ...(whole && { whole }),
      })
      return field.server ? serverOwned(made) : made
    }
    case 'choice':
      return choice(name, field.label, field.options)
    case 'text':
      return text(name, field.label, { max: field.max })
    case 'date':
      return calendarDate(name, field.label)
    case 'flag':
      return flag(name, field.label)
  }
}

/**
 * The group of fields of one kind. What is required is checked for the exam's own kind only
 * (hooks/exams/settleExam.ts), since every kind shares the table.
 */
export const examGroup = (exam: ExamDefinition): GroupField => ({
  name: exam.kind,
  type: 'group',
  label: exam.label,
  admin: { condition: (data) => data?.kind === exam.kind },
  fields: Object.entries(exam.fields).map(([name, field]) => {
    const made = fieldOf(name, field)
    return { ...made, custom: { ...made.custom, clinical: true } }
  }),
})
