import type { FlattenedField } from 'payload'

import { englishOf, orNull, ref, type Schema } from './schema.ts'

/** What a schema is for: what is answered, what creates a row, what changes one. */
export type Purpose = 'read' | 'create' | 'update'

const uuid: Schema = { type: 'string', format: 'uuid' }

/** A description's own words for formats that JSON Schema has none for. */
const formats: Readonly<Record<string, Schema>> = {
  date: { format: 'date', examples: ['2026-01-31'] },
  phone: { examples: ['+201001234567'] },
  slug: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', examples: ['north-hospital'] },
  'time-zone': { examples: ['Africa/Cairo'] },
  country: { pattern: '^[A-Z]{2}$', examples: ['EG'] },
  currency: { pattern: '^[A-Z]{3}$', examples: ['EGP'] },
}

const many = (items: Schema, most: number | undefined): Schema => ({
  type: 'array',
  items,
  ...(most !== undefined && { maxItems: most }),
})

function describeText(field: FlattenedField & { type: 'text' | 'textarea' }): Schema {
  const format: unknown = field.custom?.['format']
  const { maxLength, minLength } = field
  const one: Schema = {
    type: 'string',
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(typeof format === 'string' && formats[format]),
  }
  return 'hasMany' in field && field.hasMany ? many(one, field.maxRows) : one
}

function describeNumber(field: FlattenedField & { type: 'number' }): Schema {
  const { min, max, custom } = field
  return {
    type: custom?.['whole'] === true ? 'integer' : 'number',
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
  }
}

function describeChoice(field: FlattenedField & { type: 'select' | 'radio' }): Schema {
  const values = field.options.map((option) => (typeof option === 'string' ? option : option.value))
  const one: Schema = { type: 'string', enum: values }
  return 'hasMany' in field && field.hasMany ? many(one, undefined) : one
}

function describeRelation(
  field: FlattenedField & { type: 'relationship' | 'upload' },
  purpose: Purpose,
  nameOf: (slug: string) => string | undefined,
): Schema {
  const target = typeof field.relationTo === 'string' ? nameOf(field.relationTo) : undefined
  const populated = purpose === 'read' && target !== undefined
  const one = populated ? { anyOf: [uuid, ref('schemas', target)] } : uuid
  return field.hasMany ? many(one, field.maxRows) : one
}

function describeType(
  field: FlattenedField,
  purpose: Purpose,
  nameOf: (slug: string) => string | undefined,
): Schema {
  switch (field.type) {
    case 'text':
    case 'textarea':
      return describeText(field)
    case 'email': {
      const longest: unknown = field.custom?.['maxLength']
      return {
        type: 'string',
        format: 'email',
        ...(longest !== undefined && { maxLength: longest }),
      }
    }
    case 'number':
      return describeNumber(field)
    case 'checkbox':
      return { type: 'boolean' }
    case 'date':
      return { type: 'string', format: 'date-time' }
    case 'select':
    case 'radio':
      return describeChoice(field)
    case 'relationship':
    case 'upload':
      return describeRelation(field, purpose, nameOf)
    case 'richText':
      return { type: 'object', description: 'Rich text, as Lexical writes it.' }
    case 'array':
    case 'blocks':
    case 'code':
    case 'group':
    case 'join':
    case 'json':
    case 'point':
    case 'tab':
      return {}
  }
}

/** A text that lists are searched by and nobody reads. */
const isSearched = (field: FlattenedField): boolean =>
  (field.type === 'text' || field.type === 'textarea') && field.admin?.disableListColumn === true

/** What is told beside the type: the label, the hint, the unit. */
function tellAbout(field: FlattenedField): Schema {
  const title = 'label' in field ? englishOf(field.label) : undefined
  const hint = field.admin && 'description' in field.admin ? englishOf(field.admin.description) : ''
  const unit: unknown = field.custom?.['unit']
  const format: unknown = field.custom?.['format']
  const sentences = [
    hint,
    typeof unit === 'string' ? `Unit: ${unit}.` : '',
    isSearched(field) ? 'For filters only: it is never answered.' : '',
    format === 'phone'
      ? 'Accepted in any national or international spelling, stored in E.164.'
      : '',
  ].filter(Boolean)
  return {
    ...(title && { title }),
    ...(sentences.length > 0 && { description: sentences.join(' ') }),
  }
}

/** The schema of one field that is no group, from the limits that its validation keeps. */
export function describeField(
  field: FlattenedField,
  purpose: Purpose,
  nameOf: (slug: string) => string | undefined,
  needed: boolean,
): Schema {
  const type = describeType(field, purpose, nameOf)
  const initial: unknown = 'defaultValue' in field ? field.defaultValue : undefined
  const told = typeof initial === 'function' || purpose !== 'create' ? undefined : initial
  return {
    ...tellAbout(field),
    ...(needed ? type : orNull(type)),
    ...(told !== undefined && told !== null && { default: told }),
  }
}
