import { ref, type Schema } from './schema.ts'

const operators: Readonly<Record<string, Schema>> = {
  equals: {},
  not_equals: {},
  in: { description: 'Values, separated by commas.' },
  not_in: { description: 'Values, separated by commas.' },
  exists: { type: 'boolean' },
  greater_than: {},
  greater_than_equal: {},
  less_than: {},
  less_than_equal: {},
  like: { type: 'string', description: 'All words, in any order and case.' },
  contains: { type: 'string', description: 'A part, in any case.' },
}

const query = (name: string, schema: Schema, description: string, more: Schema = {}): Schema => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  ...more,
})

/** Options of lists and rows; the limits are those that the server holds them to. */
export const queryParameters: Schema = {
  where: query(
    'where',
    {
      type: 'object',
      description: 'Field name to condition; `and` and `or` hold lists of further ones.',
      additionalProperties: { type: 'object', properties: operators },
    },
    'Which rows, such as `where[lastName][contains]=ali`. Unknown and forbidden fields are refused with 400 `invalid-query`.',
    { style: 'deepObject', explode: true },
  ),
  sort: query(
    'sort',
    { type: 'string' },
    'Fields to order by, separated by commas, `-` before a name for descending.',
    { example: '-createdAt' },
  ),
  limit: query(
    'limit',
    { type: 'integer', minimum: 1, maximum: 200, default: 20 },
    'Rows of a page; more than 200 are held to 200.',
  ),
  page: query('page', { type: 'integer', minimum: 1, maximum: 100_000, default: 1 }, 'Which page.'),
  depth: query(
    'depth',
    { type: 'integer', minimum: 0, maximum: 2, default: 0 },
    'How many levels of relations are answered as documents instead of ids.',
  ),
  select: query(
    'select',
    { type: 'object', additionalProperties: { type: 'boolean' } },
    'Only these fields, such as `select[firstName]=true`.',
    { style: 'deepObject', explode: true, example: { firstName: true } },
  ),
}

/** Headers that may come along. */
export const headerParameters: Schema = {
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Makes repeating safe: for 24 hours the same key and body get the first answer again, and another body is refused with 409 `idempotency-mismatch`.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
}

export const onceOnly = ref('parameters', 'idempotencyKey')

const references = (...names: string[]): Schema[] => names.map((name) => ref('parameters', name))

export const ofList = references('where', 'sort', 'limit', 'page', 'depth', 'select')
export const ofRow = references('depth', 'select')
export const ofCreation = [...ofRow, onceOnly]
export const ofCount = references('where')
/** A change of many rows names them: without `where` it is refused. */
export const ofBulk: Schema[] = [
  {
    name: 'where',
    in: 'query',
    required: true,
    description: 'Which rows; needed, so that nobody changes all of them by accident.',
    schema: { type: 'object', additionalProperties: { type: 'object', properties: operators } },
    style: 'deepObject',
    explode: true,
  },
  ...references('limit', 'depth', 'select'),
]

export const idInPath: Schema = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
}
