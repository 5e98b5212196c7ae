import { ref, type Schema } from './schema.ts'

/** Shapes that many answers share. */
export const sharedSchemas: Record<string, Schema> = {
  Page: {
    type: 'object',
    required: ['docs', 'totalDocs', 'limit', 'page', 'totalPages', 'hasNextPage', 'hasPrevPage'],
    properties: {
      docs: { type: 'array', items: {} },
      totalDocs: { type: 'integer', minimum: 0 },
      limit: { type: 'integer', minimum: 1, maximum: 200 },
      page: { type: 'integer', minimum: 1 },
      totalPages: { type: 'integer', minimum: 1 },
      pagingCounter: { type: 'integer' },
      hasNextPage: { type: 'boolean' },
      hasPrevPage: { type: 'boolean' },
      nextPage: { type: ['integer', 'null'] },
      prevPage: { type: ['integer', 'null'] },
    },
  },
  BulkAnswer: {
    type: 'object',
    required: ['docs', 'errors'],
    properties: {
      docs: {
        type: 'array',
        items: { type: 'object' },
        description: 'The rows that were changed.',
      },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'code', 'message'],
          properties: {
            id: { type: 'string', format: 'uuid' },
            code: { type: 'string' },
            message: { type: 'string' },
            field: { type: 'string' },
          },
        },
        description: 'One entry for each row that was refused, and why.',
      },
      message: { type: 'string' },
    },
  },
}

/** Answers that are neither a success nor one refusal. */
export const sharedResponses: Schema = {
  PartlyRefused: {
    description:
      'Some rows were refused while the others were changed, or the filter is not valid.',
    content: {
      'application/json': {
        schema: { anyOf: [ref('schemas', 'BulkAnswer'), ref('schemas', 'Error')] },
      },
    },
  },
}

/** Any of the ways to sign in. */
export const signedIn: Schema[] = [{ token: [] }, { cookie: [] }, { apiKey: [] }]

/** Signing in is possible, but not needed. */
export const signedInOrNot: Schema[] = [{}, ...signedIn]

/** The ways to say who asks. */
export const securitySchemes: Schema = {
  token: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`JWT <token>` or `Bearer <token>`, with the token that signing in answers.',
  },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'polyclinic-token',
    description: 'The session cookie that signing in sets; pages of other origins cannot use it.',
  },
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`users API-Key <key>`, for integrators; a key has the rights of its user.',
  },
  metrics: {
    type: 'http',
    scheme: 'bearer',
    description: 'The METRICS_TOKEN of the installation.',
  },
}
