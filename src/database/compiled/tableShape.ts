import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { FlattenedField } from 'payload'

export type ColumnKind = 'uuid' | 'text' | 'choice' | 'number' | 'boolean' | 'instant' | 'json'

/** A field's column, as compiled statements need it. */
export interface Column {
  /** The quoted name. */
  sql: string
  kind: ColumnKind
  /** Keys of a choice. */
  choices: ReadonlySet<string>
  /** A relation to one row. */
  relation: boolean
}

/** A value of a document: where it stands in it, and its column. */
export interface Output {
  field: string
  /** The field within a group. */
  inner: string | null
  column: Column
}

/** A collection whose documents are rows of one table and nothing else. */
export interface TableShape {
  table: string
  /** Columns by the field's path. */
  columns: ReadonlyMap<string, Column>
  /** In the order of a document's keys. */
  outputs: readonly Output[]
}

type Table = PostgresAdapter['tables'][string]

const kinds: Readonly<Partial<Record<FlattenedField['type'], ColumnKind>>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  code: 'text',
  select: 'choice',
  radio: 'choice',
  number: 'number',
  checkbox: 'boolean',
  date: 'instant',
  relationship: 'uuid',
  upload: 'uuid',
  json: 'json',
  richText: 'json',
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

const isVirtual = (field: FlattenedField): boolean => 'virtual' in field && Boolean(field.virtual)

const isElsewhere = (field: FlattenedField): boolean =>
  ('hasMany' in field && field.hasMany === true) ||
  ('localized' in field && field.localized === true) ||
  ('relationTo' in field && typeof field.relationTo !== 'string')

const choicesOf = (field: FlattenedField): ReadonlySet<string> =>
  new Set(
    'options' in field && Array.isArray(field.options)
      ? field.options.map((option) => (typeof option === 'string' ? option : option.value))
      : [],
  )

function columnOf(table: Table, key: string, field: FlattenedField): Column | null {
  const kind = kinds[field.type]
  const found = table[key]
  if (!kind || !found || isElsewhere(field)) return null
  const { type } = field
  const relation = type === 'relationship' || type === 'upload'
  if (relation && found.columnType !== 'PgUUID') return null
  return { sql: quote(found.name), kind, choices: choicesOf(field), relation }
}

function outputsOf(
  table: Table,
  fields: readonly FlattenedField[],
  group: string | null,
): Output[] | null {
  const outputs: Output[] = []
  for (const field of fields) {
    if (isVirtual(field)) {
      // One that names a path is read through a join.
      if ('virtual' in field && field.virtual !== true) return null
      continue
    }
    if (field.type === 'group' && group === null) {
      const inside = outputsOf(table, field.flattenedFields, field.name)
      if (!inside) return null
      outputs.push(...inside)
      continue
    }
    if (group === null && field.name === 'id') continue
    const column = columnOf(table, group === null ? field.name : `${group}_${field.name}`, field)
    if (!column) return null
    const place = group === null ? [field.name, null] : [group, field.name]
    outputs.push({ field: place[0] ?? '', inner: place[1] ?? null, column })
  }
  return outputs
}

/** The shape of a collection's table, or null when its documents are spread over more than one. */
export function tableShape(
  tables: PostgresAdapter['tables'],
  name: string,
  fields: readonly FlattenedField[],
): TableShape | null {
  const table = tables[name]
  const key = table?.['id']
  if (!table || !key || key.columnType !== 'PgUUID') return null
  const outputs = outputsOf(table, fields, null)
  if (!outputs) return null
  const id: Output = {
    field: 'id',
    inner: null,
    column: { sql: quote(key.name), kind: 'uuid', choices: new Set(), relation: false },
  }
  const all = [id, ...outputs]
  const columns = new Map(
    all.map(({ field, inner, column }) => [inner === null ? field : `${field}.${inner}`, column]),
  )
  return { table: quote(name), columns, outputs: all }
}
