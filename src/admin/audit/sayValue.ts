import type { ClientField } from 'payload'

import type { getTranslation } from '@payloadcms/translations'

import { sayIn, words } from '../../lib/words.ts'
import { sayOption } from '../sayOption.ts'

const yes = words('Yes', 'نعم', 'Sí')
const no = words('No', 'لا', 'No')

type Translator = Parameters<typeof getTranslation>[1]

const isInstant = (value: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)

const sayInstant = (value: string, language: string): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(value))

/** A stored value of the trail as people read it. */
export function sayValue(
  value: unknown,
  field: ClientField | undefined,
  i18n: Translator,
  names: Readonly<Record<string, string>> = {},
): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return sayIn(i18n.language, value ? yes : no)
  if (typeof value === 'string') {
    if (field?.type === 'select') return sayOption(field.options, value, i18n)
    return names[value] ?? (isInstant(value) ? sayInstant(value, i18n.language) : value)
  }
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.map((each) => sayValue(each, field, i18n, names)).join(', ')
  return JSON.stringify(value)
}
