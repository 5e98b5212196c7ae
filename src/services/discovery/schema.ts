/** A JSON Schema, or any other part of an OpenAPI document. */
export type Schema = Record<string, unknown>

/** A reference to a named part of the document. */
export const ref = (kind: 'schemas' | 'parameters' | 'responses', name: string): Schema => ({
  $ref: `#/components/${kind}/${name}`,
})

/** The same value, or nothing: every field that is not required may be emptied. */
export function orNull(schema: Schema): Schema {
  const { type, enum: choices, anyOf } = schema
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] }
  if (typeof type !== 'string') return schema
  return {
    ...schema,
    type: [type, 'null'],
    ...(Array.isArray(choices) && { enum: [...choices, null] }),
  }
}

/** The English of a label or description, in whichever form the configuration holds it. */
export function englishOf(said: unknown): string | undefined {
  if (typeof said === 'string') return said
  if (typeof said !== 'object' || said === null || !('en' in said)) return undefined
  return typeof said.en === 'string' ? said.en : undefined
}
