import { randomUUID } from 'node:crypto'

import { getPayload, headersWithCors, type SanitizedConfig } from 'payload'

import { Refusal } from '../lib/errors.ts'
import { isDatabaseOutage } from './databaseOutage.ts'
import { dispatch } from './dispatch.ts'
import { refusalAnswer } from './errorAnswer.ts'
import { createHandleGraphql } from './graphql/handleGraphql.ts'
import { checkReadiness } from './health.ts'
import { checkBody } from './jsonBody.ts'
import { answerMetrics } from './answerMetrics.ts'
import { asRead } from './methodOverride.ts'
import { observeRequest } from './metrics.ts'
import { readTarget } from './requestTarget.ts'
import { createRoutes, type FindRoute } from './routes.ts'

export interface ApiOptions {
  introspection: boolean
  metricsToken: string | undefined
}

export type HandleApi = (request: Request) => Promise<Response>

type Answered = [response: Response, route: string]

const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])

async function answerReadiness(config: SanitizedConfig): Promise<Response> {
  const { checks, ready } = await checkReadiness(config)
  const body = { status: ready ? 'ok' : 'unavailable', checks }
  return Response.json(body, {
    status: ready ? 200 : 503,
    headers: ready ? {} : { 'retry-after': '5' },
  })
}

async function answerPreflight(config: SanitizedConfig, request: Request): Promise<Response> {
  const payload = await getPayload({ config })
  const headers = headersWithCors({
    headers: new Headers(),
    req: { headers: request.headers, payload },
  })
  return new Response(null, { status: 204, headers })
}

/**
 * The whole API behind one function from request to answer: the product's own doors, GraphQL, and
 * Payload's endpoints. It never throws and never answers in any other form than the documented one.
 */
export function createApi(config: SanitizedConfig, options: ApiOptions): HandleApi {
  const find: FindRoute = createRoutes(config)
  const graphql = createHandleGraphql(config, options)

  const answerOwn = async (request: Request, path: string): Promise<Answered | null> => {
    const read = request.method === 'GET' || request.method === 'HEAD'
    if (path === '/graphql') {
      if (request.method !== 'POST') return [methodNotAllowed(request), '/api/graphql']
      await checkBody(request)
      return [await graphql(request), '/api/graphql']
    }
    if (!read) return null
    if (path === '/healthz') return [Response.json({ status: 'ok' }), '/api/healthz']
    if (path === '/readyz') return [await answerReadiness(config), '/api/readyz']
    if (path === '/metrics')
      return [await answerMetrics(request, options.metricsToken), '/api/metrics']
    return null
  }

  const route = async (given: Request): Promise<Answered> => {
    const { path } = readTarget(given.url)
    if (!methods.has(given.method)) throw new Refusal('not-found')
    const request = await asRead(given)
    const own = await answerOwn(request, path)
    if (own) return own
    if (request.method === 'OPTIONS') return [await answerPreflight(config, request), 'preflight']
    const found = find(request.method, path)
    await checkBody(request)
    return [await dispatch(config, request, found), found.template]
  }

  return async (request) => {
    const started = performance.now()
    if (!request.headers.has('x-request-id')) request.headers.set('x-request-id', randomUUID())
    const requestId = request.headers.get('x-request-id') ?? ''
    const [response, template] = await route(request).catch((error: unknown): Answered => [
      refusalAnswer(asRefusal(error), requestId),
      'none',
    ])
    observeRequest(request.method, template, response.status, performance.now() - started)
    return response
  }
}

function methodNotAllowed(request: Request): Response {
  const requestId = request.headers.get('x-request-id') ?? ''
  const errors = [{ code: 'method-not-allowed', message: 'GraphQL is asked by POST.' }]
  return Response.json({ errors, requestId }, { status: 405, headers: { allow: 'POST' } })
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (isDatabaseOutage(error)) return new Refusal('unavailable')
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return new Refusal('internal')
}
