import type { Schema } from './schema.ts'

const byFormat: Readonly<Record<string, string>> = {
  uuid: '6f1c2a34-9b7d-4c58-8e21-3d5a0f9c7b10',
  email: 'mona.ali@example.com',
  date: '2026-01-31',
  'date-time': '2030-01-31T09:00:00.000Z',
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const firstOf = (value: unknown): unknown => {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list[0]
}

function exampleOfText({ format, maxLength, title }: Schema): unknown {
  if (typeof format === 'string' && byFormat[format]) return byFormat[format]
  const said = typeof title === 'string' ? title : 'Text'
  return typeof maxLength === 'number' ? said.slice(0, maxLength) : said
}

/** Values that read like life, by the name of their field. */
const lifelike: Readonly<Record<string, string>> = {
  firstName: 'Mona',
  lastName: 'Ali',
  username: 'mona.ali',
  employeeId: 'E-1042',
  name: 'Sleep laboratory',
  text: 'Rest, and control in two weeks.',
  reason: 'The dose was mistyped.',
}

/** What an example shows where nothing is required. */
const telling: unknown[] = ['username', 'email', 'firstName', 'lastName', 'role']

function exampleOfObject({ properties, required, allOf }: Schema): unknown {
  const needed: unknown[] = Array.isArray(required) ? required : []
  // An exam's first kind brings the group of that kind.
  const rule = firstOf(allOf)
  const then = isSchema(rule) && isSchema(rule['then']) ? rule['then']['required'] : []
  const more: unknown[] = Array.isArray(then) ? then : []
  if (!isSchema(properties)) return {}
  const shown = [...needed, ...more].length > 0 ? [...needed, ...more] : telling
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => shown.includes(name))
      .map(([name, schema]) => [
        name,
        lifelike[name] ?? (isSchema(schema) ? exampleOf(schema) : null),
      ]),
  )
}

/** A value that a schema of ours admits: the required fields, filled in. */
export function exampleOf(schema: Schema): unknown {
  const { anyOf, default: initial, enum: choices, examples, items, minimum, type } = schema
  if (initial !== undefined) return initial
  if (Array.isArray(examples)) return firstOf(examples)
  if (Array.isArray(choices)) return firstOf(choices)
  const variant = firstOf(anyOf)
  if (isSchema(variant)) return exampleOf(variant)
  switch (firstOf(type)) {
    case 'string':
      return exampleOfText(schema)
    case 'integer':
    case 'number':
      return typeof minimum === 'number' && minimum > 0 ? minimum : 1
    case 'boolean':
      return true
    case 'array':
      return isSchema(items) ? [exampleOf(items)] : []
    case 'object':
      return exampleOfObject(schema)
    default:
      return null
  }
}
