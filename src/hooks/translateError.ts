import type { AfterErrorHook } from 'payload'

import { requestOrigin } from '../lib/requestOrigin.ts'
import { recordRefusal } from '../services/audit/recordRefusal.ts'
import { tellRefusal } from '../services/refusals/tellRefusal.ts'

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
        extensions: { ...first, statusCode: told.status, errors: told.errors },
      },
    }
  }
  return { response: { errors: told.errors, requestId }, status: told.status }
}
