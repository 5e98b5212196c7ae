import type { AfterErrorHook, PayloadRequest } from 'payload'

import { requestOrigin } from '../lib/requestOrigin.ts'
import { recordRefusal } from '../services/audit/recordRefusal.ts'
import { tellRefusal } from '../services/refusals/tellRefusal.ts'

interface ToldError {
  message: string
  field?: string
}

/**
 * Forms of the panel, which alone are sent as multipart, look for the faults of fields in an
 * entry's `data`: with it the sentence stands beside the field.
 */
const besideFields = <E extends ToldError>(req: PayloadRequest, errors: E[]): E[] =>
  req.headers?.get('content-type')?.startsWith('multipart/form-data')
    ? errors.map((error) => {
        const { field: path, message } = error
        return path === undefined ? error : { ...error, data: { errors: [{ path, message }] } }
      })
    : errors

/** The one place where errors become answers, over REST and GraphQL alike (api.md, "Errors"). */
export const translateError: AfterErrorHook = async ({ collection, error, graphqlResult, req }) => {
  const cause = 'originalError' in error && error.originalError ? error.originalError : error
  const told = await tellRefusal(req, cause, collection?.slug)
  if (told.status === 403 || told.status === 404) recordRefusal(req, collection?.slug, told.status)
  const { requestId } = requestOrigin(req)
  if (graphqlResult) {
    const [first] = told.errors
    return {
      graphqlResult: {
        ...graphqlResult,
        message: first?.message ?? '',
        extensions: {
          ...told.details,
          ...first,
          statusCode: told.status,
          errors: told.errors,
          ...(told.retryAfter !== undefined && { retryAfter: told.retryAfter }),
        },
      },
    }
  }
  if (told.retryAfter !== undefined) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('retry-after', String(told.retryAfter))
  }
  const errors = besideFields(req, told.errors)
  return { response: { ...told.details, errors, requestId }, status: told.status }
}
