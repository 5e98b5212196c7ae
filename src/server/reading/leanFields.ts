import type { Field, SanitizedCollectionConfig } from 'payload'

/** Types whose values leave as they come from the database, unless the field itself says otherwise. */
const plainTypes = new Set<Field['type']>([
  'text',
  'textarea',
  'email',
  'code',
  'number',
  'checkbox',
  'date',
  'select',
  'radio',
  'json',
])

/** How much of an answer is asked for, as far as it decides what reading has to do. */
export interface Extent {
  /** Relations are shown as rows. */
  deep: boolean
  /** Only some fields are wanted. */
  selected: boolean
}

/** The fields that hold data, out of the rows and sections that only arrange them. */
function dataFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => {
    if (field.type === 'row' || field.type === 'collapsible') return dataFields(field.fields)
    return field.type === 'ui' ? [] : [field]
  })
}

const isMany = (field: Field): boolean =>
  ('hasMany' in field && field.hasMany === true) ||
  ('relationTo' in field && typeof field.relationTo !== 'string')

/** What a field declares that reading has to act upon, whatever its type. */
const isDeclaredActive = (field: Field): boolean =>
  ('hooks' in field && Boolean(field.hooks?.afterRead?.length)) ||
  ('access' in field && Boolean(field.access?.read)) ||
  ('hidden' in field && field.hidden === true) ||
  ('localized' in field && field.localized === true) ||
  ('virtual' in field &&
    (typeof field.virtual === 'string' || (field.virtual === true && 'defaultValue' in field)))

function isPassive(field: Field, extent: Extent): boolean {
  if (isDeclaredActive(field) || isMany(field)) return false
  if (field.type === 'relationship' || field.type === 'upload') return !extent.deep
  // Groups are always there; those that nobody selected are taken away by walking past them.
  if (field.type === 'group') {
    const inside = dataFields(field.fields)
    return 'name' in field && !extent.selected && inside.every((inner) => isPassive(inner, extent))
  }
  return plainTypes.has(field.type)
}

const partial = new Set<Field['type']>(['array', 'blocks', 'join', 'point', 'tabs'])

/**
 * Whether documents of a collection come from the database whole: each value there, selected or
 * left out. Only then can fields be passed over.
 */
export const isWhole = ({ auth, fields, upload, versions }: SanitizedCollectionConfig): boolean =>
  !auth &&
  !upload &&
  !versions &&
  !dataFields(fields).some((field) => isMany(field) || partial.has(field.type))

/** The fields of a collection on which reading does something: access, hooks, defaults, relations. */
export const leanFields = ({ fields }: SanitizedCollectionConfig, extent: Extent): Field[] =>
  dataFields(fields).filter((field) => !isPassive(field, extent))
