import type { ClientField } from 'payload'

import type { getTranslation } from '@payloadcms/translations'

import { sayIn, words } from '../../lib/words.ts'
import { sayOption } from '../sayOption.ts'

const yes = words('Yes', 'نعم', 'Sí')
const no = words('No', 'لا', 'No')

type Translator = Parameters<typeof getTranslation>[1]

/** A stored value of the trail as people read it. */
export function sayValue(value: unknown, field: ClientField | undefined, i18n: Translator): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return sayIn(i18n.language, value ? yes : no)
  if (typeof value === 'string') {
    return field?.type === 'select' ? sayOption(field.options, value, i18n) : value
  }
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((each) => sayValue(each, field, i18n)).join(', ')
  return JSON.stringify(value)
}
