import {
  type AfterErrorResult,
  APIError,
  createPayloadRequest,
  formatErrors,
  headersWithCors,
  logError,
  mergeHeaders,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { admitHeldBack } from '../endpoints/users/restrictedSession.ts'
import { refusalOfDatabase } from '../lib/databaseErrors.ts'
import { Refusal } from '../lib/errors.ts'
import { findDoor } from '../services/discovery/describedDoor.ts'
import { answerOnce } from '../services/idempotency/answerOnce.ts'
import { isDatabaseOutage } from './databaseOutage.ts'
import { completeErrorAnswer, completeErrors, errorAnswer, refusalAnswer } from './errorAnswer.ts'
import { holdQuery } from './holdQuery.ts'
import { mediaType } from './jsonBody.ts'
import type { FoundRoute } from './routes.ts'

/** Sees errors that Payload itself would only call internal for what they are. */
export function nameCause(error: unknown, request: Request): Error {
  if (error instanceof Refusal) return error
  if (isDatabaseOutage(error)) return new Refusal('unavailable')
  if (mediaType(request.headers) === 'multipart/form-data') {
    if (error instanceof SyntaxError) return new Refusal('invalid-json')
    if (error instanceof APIError && error.constructor === APIError && error.status === 500) {
      return new Refusal('invalid')
    }
  }
  return error instanceof Error ? error : new Error('A value was thrown that is no error.')
}

/** A refusal, ours or the database's, is an answer; only faults fill the log. Who is told to come back met a full house. */
export const isFault = (error: Error): boolean =>
  error instanceof Refusal
    ? error.status >= 500 && error.retryAfter === undefined
    : !(error instanceof APIError && error.status < 500) && refusalOfDatabase(error) === null

/** Runs the hooks that translate errors, first the collection's, then the product's, as Payload does. */
async function translate(req: PayloadRequest, route: FoundRoute, error: Error): Promise<Response> {
  const { config } = req.payload
  const { collection } = route
  const hidden = new APIError('Something went wrong.')
  let body: object = formatErrors(error instanceof APIError ? error : hidden)
  let status = error instanceof APIError ? error.status : 500
  const apply = (told: AfterErrorResult): void => {
    body = told?.response ?? body
    status = told?.status ?? status
  }
  const { context } = req
  for (const hook of collection?.hooks.afterError ?? []) {
    if (collection)
      apply(await hook({ collection, context, error, req, result: { errors: [], ...body } }))
  }
  for (const hook of config.hooks.afterError ?? []) {
    apply(
      await hook({
        ...(collection && { collection }),
        context,
        error,
        req,
        result: { errors: [], ...body },
      }),
    )
  }
  const requestId = req.headers.get('x-request-id') ?? ''
  const headers = req.responseHeaders ? new Headers(req.responseHeaders) : new Headers()
  return errorAnswer(
    status,
    completeErrors(body, status, requestId),
    headersWithCors({ headers, req }),
  )
}

/** Adds what authentication and the cross-origin rules want said; most answers need neither. */
function finish(response: Response, req: PayloadRequest): Response {
  const extra = req.responseHeaders
  if (!extra && !req.headers.has('origin')) return response
  const headers = extra ? mergeHeaders(extra, response.headers) : new Headers(response.headers)
  const { body, status, statusText } = response
  return new Response(body, { headers: headersWithCors({ headers, req }), status, statusText })
}

/**
 * Answers one request by one of Payload's endpoints: what Payload's `handleEndpoints` does, with the
 * endpoint already found, the query held, and errors in the documented form.
 */
export async function dispatch(
  config: SanitizedConfig,
  request: Request,
  route: FoundRoute,
): Promise<Response> {
  const requestId = request.headers.get('x-request-id') ?? ''
  let req: PayloadRequest | undefined
  try {
    req = await createPayloadRequest({ canSetHeaders: true, config, request })
    // Payload only logs what an authentication strategy throws and goes on as if nobody was signed in.
    const outage = req.context['authenticationError']
    if (outage instanceof Error) throw outage
    admitHeldBack(req, findDoor(route.endpoint))
    holdQuery(req.query)
    req.routeParams = route.params
    const asked = req
    const response = await answerOnce(asked, route.template, async () =>
      route.endpoint.handler(asked),
    )
    return finish(await completeErrorAnswer(response, requestId), req)
  } catch (thrown) {
    const error = nameCause(thrown, request)
    if (!req) {
      if (error instanceof Refusal) return refusalAnswer(error, requestId)
      throw error
    }
    if (isFault(error)) logError({ err: error, payload: req.payload })
    return translate(req, route, error)
  }
}
