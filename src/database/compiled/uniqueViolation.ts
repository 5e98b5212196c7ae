import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { ValidationError, type PayloadRequest } from 'payload'

import { findDriverError } from '../../lib/databaseErrors.ts'

/** The error as Payload tells it where a value is taken already, and any other as it is. */
export function uniqueViolation(
  adapter: PostgresAdapter,
  error: unknown,
  about: { collection: string; table: string; id?: string; req?: Partial<PayloadRequest> },
): unknown {
  const found = findDriverError(error)
  if (found?.code !== '23505') return error
  const { collection, id, req, table } = about
  const known = adapter.fieldConstraints[table] ?? {}
  const constraint = found.constraint ?? ''
  const path =
    known[constraint] ??
    known[constraint.replace(`${table}_`, '')] ??
    /Key \(([^)]+)\)=/.exec(found.detail ?? '')?.[1] ??
    ''
  const message = req?.t ? req.t('error:valueMustBeUnique') : 'Value must be unique'
  const entry = { message, path, tableName: table }
  return new ValidationError(
    { collection, errors: [entry], ...(id !== undefined && { id }) },
    req?.t,
  )
}
