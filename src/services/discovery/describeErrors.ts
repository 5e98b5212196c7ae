import { refusals } from '../../lib/errors.ts'
import { ref, type Schema } from './schema.ts'

const names: Readonly<Record<number, [name: string, description: string]>> = {
  400: [
    'Invalid',
    'Something in the request is not valid; `field` names it where one is at fault.',
  ],
  401: ['Unauthenticated', 'Not signed in, or wrong credentials.'],
  403: ['Forbidden', 'Signed in, but not allowed.'],
  404: ['NotFound', 'Unknown, or out of reach of who asks: the two look alike.'],
  409: ['Conflict', 'In conflict with the present state; nothing was changed.'],
  413: ['TooLarge', 'The body or the file is too large.'],
  415: ['WrongType', 'The body or the file has a type that is not accepted.'],
  429: ['Throttled', 'Too many attempts; `Retry-After` says when to come back.'],
  503: ['Unavailable', 'The database is away for a moment; `Retry-After` says when to come back.'],
}

const codes = Object.entries(refusals).map(([code, [status, sentence]]) => ({
  code,
  status: Number(status),
  message: sentence.en,
}))

/** What every refusal looks like. */
const form: Schema = {
  type: 'object',
  required: ['errors', 'requestId'],
  properties: {
    errors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: {
            type: 'string',
            enum: [...codes.map(({ code }) => code), 'method-not-allowed'],
            description: 'Stable, for programs.',
          },
          message: { type: 'string', description: 'A sentence for a person, in their language.' },
          field: { type: 'string', description: 'The field at fault, dotted inside groups.' },
        },
      },
    },
    requestId: {
      type: 'string',
      description: 'Names the request in the logs and the audit trail.',
    },
  },
}

const retryAfter = {
  'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait.' },
}

function describeResponse(status: number, description: string): Schema {
  const own = codes.filter((each) => each.status === status)
  const examples = Object.fromEntries(
    own.map(({ code, message }) => [
      code,
      { value: { errors: [{ code, message }], requestId: '4f1f7d0e-2f39-4d0b-9d3c-0a6f3f0a3a51' } },
    ]),
  )
  return {
    description: `${description} Codes: ${own.map(({ code }) => `\`${code}\``).join(', ')}.`,
    ...((status === 429 || status === 503) && { headers: retryAfter }),
    content: { 'application/json': { schema: ref('schemas', 'Error'), examples } },
  }
}

/** The error form and one response for each status, from the closed list of refusals. */
export function describeErrors(): { schemas: Schema; responses: Schema } {
  const responses = Object.entries(names).map(([status, [name, description]]) => [
    name,
    describeResponse(Number(status), description),
  ])
  return { schemas: { Error: form }, responses: Object.fromEntries(responses) }
}

/** The refusals that an operation may answer, by status. */
export const refusalsOf = (...statuses: number[]): Schema =>
  Object.fromEntries(
    statuses.map((status) => [String(status), ref('responses', names[status]?.[0] ?? 'Invalid')]),
  )
