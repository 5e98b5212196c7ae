import { refusalsOf } from './describeErrors.ts'
import type { Schema } from './schema.ts'
import { signedInOrNot } from './sharedComponents.ts'

const json = (schema: Schema, example?: unknown): Schema => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
})

const graphql: Schema = {
  tags: ['graphql'],
  operationId: 'askGraphql',
  summary: 'One GraphQL operation, with the access of REST',
  description:
    'At most 10 fields at the root and 8 levels deep; one sign-in or sign-out a request. The schema is `schema.graphql` in the repository.',
  requestBody: {
    required: true,
    content: json(
      {
        type: 'object',
        required: ['query'],
        properties: {
          query: { type: 'string', maxLength: 32_768 },
          variables: { type: ['object', 'null'] },
          operationName: { type: ['string', 'null'] },
        },
      },
      { query: '{ Patients(limit: 5) { totalDocs docs { id fullName } } }' },
    ),
  },
  responses: {
    200: {
      description: 'Executed; refusals of single fields stand in `errors`, with `extensions.code`.',
      content: json({
        type: 'object',
        properties: {
          data: { type: ['object', 'null'] },
          errors: { type: 'array', items: { type: 'object' } },
          extensions: { type: 'object', properties: { requestId: { type: 'string' } } },
        },
      }),
    },
    ...refusalsOf(400, 401, 413, 415, 429, 503),
  },
}

const health: Schema = {
  type: 'object',
  required: ['status'],
  properties: { status: { type: 'string', enum: ['ok', 'unavailable'] } },
}

const readiness: Schema = {
  ...health,
  properties: {
    status: { type: 'string', enum: ['ok', 'unavailable'] },
    checks: { type: 'object', description: 'What was examined, by name.' },
  },
}

const open: Schema[] = []

/** Paths that no endpoint of a collection answers: GraphQL, health, metrics and this description. */
export const platformPaths: Record<string, Schema> = {
  '/graphql': { post: graphql },
  '/access': {
    get: {
      tags: ['platform'],
      operationId: 'readAccess',
      summary: 'What the person who asks may do, by collection and field',
      security: signedInOrNot,
      responses: {
        200: { description: 'The answer of the access table.', content: json({ type: 'object' }) },
        ...refusalsOf(503),
      },
    },
  },
  '/healthz': {
    get: {
      tags: ['platform'],
      operationId: 'readHealth',
      summary: 'Whether the process is alive',
      security: open,
      responses: { 200: { description: 'Alive.', content: json(health, { status: 'ok' }) } },
    },
  },
  '/readyz': {
    get: {
      tags: ['platform'],
      operationId: 'readReadiness',
      summary: 'Whether the process can serve: database and migrations',
      security: open,
      responses: {
        200: { description: 'Ready.', content: json(readiness) },
        503: {
          description: 'Not ready; `Retry-After` says when to ask again.',
          content: json(readiness),
        },
      },
    },
  },
  '/metrics': {
    get: {
      tags: ['platform'],
      operationId: 'readMetrics',
      summary: 'Measurements in the text format of Prometheus',
      security: [{ metrics: [] }],
      responses: {
        200: {
          description: 'Measurements.',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
        ...refusalsOf(401, 404),
      },
    },
  },
}
