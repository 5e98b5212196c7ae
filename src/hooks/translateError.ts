import { APIError, type AfterErrorHook, type PayloadRequest } from 'payload'

import { actorOf } from '../access/actor.ts'
import { concealForbidden } from '../access/concealForbidden.ts'
import { fieldOfColumns, refusalOfDatabase } from '../lib/databaseErrors.ts'
import { Refusal, refusals, type RefusalCode } from '../lib/errors.ts'
import { requestOrigin } from '../lib/requestOrigin.ts'
import { sayIn } from '../lib/words.ts'
import { recordRefusal } from '../services/audit/recordRefusal.ts'

export interface ErrorEntry {
  code: string
  message: string
  field?: string
}

interface Told {
  status: number
  errors: ErrorEntry[]
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

async function translate(req: PayloadRequest, error: unknown, collection?: string): Promise<Told> {
  if (error instanceof Refusal) {
    const message = sayIn(req.i18n?.language, error.words)
    return { status: error.status, errors: [{ ...entry(req, error.code, error.field), message }] }
  }
  const refused = refusalOfDatabase(error)
  if (refused) return tell(req, refused.code, refused.field)
  if (!(error instanceof APIError)) return tell(req, 'internal')
  if (error.name === 'ValidationError')
    return { status: 400, errors: validationEntries(req, error) }
  if (error.name === 'QueryError') return tell(req, 'invalid-query')
  if (error.status === 403 || error.status === 401) {
    if (!actorOf(req)) return tell(req, 'unauthenticated')
    const id = req.routeParams?.id
    const hidden =
      collection !== undefined &&
      typeof id === 'string' &&
      (await concealForbidden(req, collection, id))
    return tell(req, hidden ? 'not-found' : 'forbidden')
  }
  return tell(req, byStatus[error.status] ?? (error.status < 500 ? 'invalid' : 'internal'))
}

/** The one place where errors become answers, over REST and GraphQL alike (api.md, "Errors"). */
export const translateError: AfterErrorHook = async ({ collection, error, graphqlResult, req }) => {
  const cause = 'originalError' in error && error.originalError ? error.originalError : error
  const told = await translate(req, cause, collection?.slug)
  if (told.status === 403 || told.status === 404) recordRefusal(req, collection?.slug, told.status)
  const { requestId } = requestOrigin(req)
  if (graphqlResult) {
    const [first] = told.errors
    return {
      graphqlResult: {
        ...graphqlResult,
        message: first?.message ?? '',
        extensions: { ...first, statusCode: told.status, errors: told.errors },
      },
    }
  }
  return { response: { errors: told.errors, requestId }, status: told.status }
}
