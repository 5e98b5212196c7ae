import { APIError } from 'payload'

import { refusalOfDatabase } from '../../src/lib/databaseErrors.ts'
import { refusals } from '../../src/lib/errors.ts'
import { sentenceOf } from './failPlainly.ts'

const isFault = (value: unknown): value is { path: string; message: string } =>
  typeof value === 'object' && value !== null && 'path' in value && 'message' in value

/** The first field at fault in Payload's validation error. */
function faultOf(error: APIError): { path: string; message: string } | undefined {
  const data: unknown = error.data
  const faults =
    typeof data === 'object' && data !== null && 'errors' in data && Array.isArray(data.errors)
      ? data.errors
      : []
  const fault = faults.find(isFault)
  // Payload names the table where a unique key of the database was violated.
  const taken = fault !== undefined && 'tableName' in fault
  return fault && taken ? { ...fault, message: refusals.duplicate[1].en } : fault
}

/** Why the product refused, in one sentence that names the field. */
export function reasonOf(error: unknown): string {
  const fault = error instanceof APIError ? faultOf(error) : undefined
  if (fault) return `${fault.path}: ${fault.message}`
  const refused = refusalOfDatabase(error)
  if (!refused) return sentenceOf(error)
  const said = refusals[refused.code][1].en
  return refused.field === undefined ? said : `${refused.field}: ${said}`
}
