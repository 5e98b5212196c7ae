import type { ClientField } from 'payload'

/** Finds a field by its path through rows, sections and groups, such as `monitoring.residual`. */
export function findFieldAt(fields: readonly ClientField[], path: string): ClientField | undefined {
  const [head, ...rest] = path.split('.')
  for (const field of fields) {
    if ('name' in field && field.name === head) {
      if (rest.length === 0) return field
      return 'fields' in field ? findFieldAt(field.fields, rest.join('.')) : undefined
    }
    if (!('name' in field) && 'fields' in field) {
      const found = findFieldAt(field.fields, path)
      if (found) return found
    }
  }
  return undefined
}
