import type { Schema } from './apiDescription.ts'

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const LONG = 12

/** What a value may be, in a few words such as `string (date)` or `pending | confirmed`. */
export function sayType(schema: unknown): string {
  if (!isSchema(schema)) return 'any'
  const { $ref: ref, anyOf, const: only, enum: choices, format, items, maxLength, type } = schema
  if (typeof ref === 'string') return ref.slice(ref.lastIndexOf('/') + 1)
  if (only !== undefined) return JSON.stringify(only)
  if (Array.isArray(choices)) {
    const said = choices.slice(0, LONG).map((choice) => String(choice))
    return [...said, ...(choices.length > LONG ? ['…'] : [])].join(' | ')
  }
  const variants = listOf(anyOf)
  if (variants.length > 0) return [...new Set(variants.map(sayType))].join(' | ')
  const names = listOf(type).map((name) =>
    name === 'array' ? `${sayType(items)}[]` : String(name),
  )
  const limits = [
    ...(typeof format === 'string' ? [format] : []),
    ...(typeof maxLength === 'number' ? [`≤ ${maxLength}`] : []),
  ]
  const said = names.join(' | ') || 'any'
  return limits.length > 0 ? `${said} (${limits.join(', ')})` : said
}

/** The fields of an object, with those of the parts that it is made of. */
export function fieldsOf(
  schema: Schema,
  resolve: (part: Schema) => Schema,
): { name: string; schema: Schema; isRequired: boolean }[] {
  const required = listOf(schema['required'])
  const { properties } = schema
  const own = isSchema(properties)
    ? Object.entries(properties).map(([name, field]) => ({
        name,
        schema: isSchema(field) ? field : {},
        isRequired: required.includes(name),
      }))
    : []
  const parts = listOf(schema['allOf']).filter(isSchema)
  return [...parts.flatMap((part) => fieldsOf(resolve(part), resolve)), ...own]
}
