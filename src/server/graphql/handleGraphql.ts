import { type DocumentNode, execute, type FormattedExecutionResult, GraphQLError } from 'graphql'
import {
  createPayloadRequest,
  headersWithCors,
  mergeHeaders,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { admitHeldBack, everyRestriction } from '../../endpoints/users/restrictedSession.ts'
import { Refusal } from '../../lib/errors.ts'
import { createSchema, type GraphQLContext } from './createSchema.ts'
import { executionError, queryError } from './graphqlError.ts'
import { measureDocument } from './measureDocument.ts'
import { createPrepareDocument } from './prepareDocument.ts'

interface Asked {
  query: string
  variables: Record<string, unknown>
  operationName: string | null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readAsked(body: unknown): Asked {
  if (!isRecord(body)) throw new Refusal('invalid-json')
  const { query } = body
  const variables = body['variables'] ?? {}
  const operationName = body['operationName'] ?? null
  if (typeof query !== 'string') throw new Refusal('invalid', 'query')
  if (!isRecord(variables)) throw new Refusal('invalid', 'variables')
  if (operationName !== null && typeof operationName !== 'string') {
    throw new Refusal('invalid', 'operationName')
  }
  return { query, variables, operationName }
}

function answer(
  status: number,
  result: FormattedExecutionResult,
  context: GraphQLContext,
): Response {
  const { headers, req } = context
  const requestId = req.headers.get('x-request-id') ?? ''
  const own = new Headers(headers)
  const merged = req.responseHeaders ? mergeHeaders(req.responseHeaders, own) : own
  const body = { ...result, extensions: { requestId } }
  return Response.json(body, { status, headers: headersWithCors({ headers: merged, req }) })
}

async function identify(config: SanitizedConfig, request: Request): Promise<PayloadRequest> {
  const req = await createPayloadRequest({ canSetHeaders: true, config, request })
  const outage = req.context['authenticationError']
  if (outage instanceof Error) throw outage
  req.payloadAPI = 'GraphQL'
  req.query = {}
  return req
}

const ownSession = { anyone: true, restricted: everyRestriction }

/** What a restricted session may ask for over GraphQL: who one is, and to leave. Signing in is for anyone. */
const openFields: Readonly<Record<string, Parameters<typeof admitHeldBack>[1]>> = {
  meUser: ownSession,
  logoutUser: ownSession,
  loginUser: { anyone: true },
  __typename: { anyone: true },
}

function admitToFields(req: PayloadRequest, document: DocumentNode): void {
  for (const { top } of measureDocument(document).values()) {
    for (const field of top) admitHeldBack(req, openFields[field] ?? null)
  }
}

export type HandleGraphql = (request: Request) => Promise<Response>

/**
 * GraphQL over POST: one operation a request, of bounded size, with the access of REST. The schema
 * is built at the first use, because many installations never use it.
 */
export function createHandleGraphql(
  config: SanitizedConfig,
  { introspection }: { introspection: boolean },
): HandleGraphql {
  let built:
    | { schema: ReturnType<typeof createSchema>; prepare: ReturnType<typeof createPrepareDocument> }
    | undefined
  const build = () => {
    const schema = createSchema(config)
    return { schema, prepare: createPrepareDocument(schema, introspection) }
  }

  return async (request) => {
    const { query, variables, operationName } = readAsked(await request.json())
    const { prepare, schema } = (built ??= build())
    const req = await identify(config, request)
    const context: GraphQLContext = { headers: {}, req }
    const document = prepare(query)
    if ('length' in document) {
      return answer(400, { errors: document.map(queryError) }, context)
    }
    try {
      admitToFields(req, document)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      const error = new GraphQLError(refusal.message, { originalError: refusal })
      return answer(200, { errors: [await executionError(error, req)], data: null }, context)
    }
    const { data, errors } = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName,
    })
    const told = errors && (await Promise.all(errors.map((error) => executionError(error, req))))
    // Without data nothing was executed: the variables or the name of the operation were wrong.
    const status = data === undefined ? 400 : 200
    return answer(
      status,
      { ...(told && { errors: told }), ...(data !== undefined && { data }) },
      context,
    )
  }
}
