import { APIError, type PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { concealForbidden } from '../../access/concealForbidden.ts'
import { fieldOfColumns, refusalOfDatabase } from '../../lib/databaseErrors.ts'
import { Refusal, refusals, type RefusalCode } from '../../lib/errors.ts'
import { sayIn } from '../../lib/words.ts'

export interface ErrorEntry {
  code: string
  message: string
  field?: string
}

/** A refusal as it is told: a status, and what is wrong field by field. */
export interface Told {
  status: number
  errors: ErrorEntry[]
  /** Seconds after which trying again makes sense. */
  retryAfter?: number
  /** Told beside the errors: what the client needs to go on. */
  details?: Readonly<Record<string, unknown>>
}

const byStatus: Readonly<Record<number, RefusalCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  415: 'wrong-type',
  429: 'throttled',
  503: 'unavailable',
}

const entry = (req: PayloadRequest, code: RefusalCode, field?: string): ErrorEntry => ({
  code,
  message: sayIn(req.i18n?.language, refusals[code][1]),
  ...(field !== undefined && { field }),
})

const tell = (req: PayloadRequest, code: RefusalCode, field?: string): Told => ({
  status: refusals[code][0],
  errors: [entry(req, code, field)],
})

/** Payload's validation errors: one entry a field, in the words of the field's own rule. */
function validationEntries(req: PayloadRequest, error: APIError): ErrorEntry[] {
  const data: unknown = error.data
  const list =
    typeof data === 'object' && data !== null && 'errors' in data && Array.isArray(data.errors)
      ? data.errors
      : []
  return list.map((item: unknown): ErrorEntry => {
    const get = (key: string): unknown =>
      typeof item === 'object' && item !== null
        ? Object.getOwnPropertyDescriptor(item, key)?.value
        : undefined
    const [path, message] = [get('path'), get('message')]
    const field = typeof path === 'string' && path ? path : undefined
    // Payload names the table where a unique key of the database was violated, and its columns as the path.
    if (get('tableName') !== undefined)
      return entry(req, 'duplicate', field && fieldOfColumns(field))
    return {
      ...entry(req, 'invalid', field),
      ...(typeof message === 'string' && { message }),
    }
  })
}

/**
 * Says in our words what an error of any origin means to the person who asked.
 * @param id the row it is about, so that a row out of scope looks like one that does not exist
 */
export async function tellRefusal(
  req: PayloadRequest,
  error: unknown,
  collection?: string,
  id: unknown = req.routeParams?.id,
): Promise<Told> {
  if (error instanceof Refusal) {
    const message = sayIn(req.i18n?.language, error.words)
    const errors = [{ ...entry(req, error.code, error.field), message }]
    const { details, retryAfter, status } = error
    return { status, errors, details, ...(retryAfter !== undefined && { retryAfter }) }
  }
  const refused = refusalOfDatabase(error)
  if (refused) return tell(req, refused.code, refused.field)
  if (!(error instanceof APIError)) return tell(req, 'internal')
  if (error.name === 'ValidationError')
    return { status: 400, errors: validationEntries(req, error) }
  if (error.name === 'QueryError') return tell(req, 'invalid-query')
  if (error.status === 403 || error.status === 401) {
    if (!actorOf(req)) return tell(req, 'unauthenticated')
    // A file is served by its name, and one out of scope must look like one that does not exist.
    const file = req.routeParams?.filename !== undefined
    const row = collection !== undefined && typeof id === 'string'
    const hidden = file || (row && (await concealForbidden(req, collection, id)))
    return tell(req, hidden ? 'not-found' : 'forbidden')
  }
  return tell(req, byStatus[error.status] ?? (error.status < 500 ? 'invalid' : 'internal'))
}
