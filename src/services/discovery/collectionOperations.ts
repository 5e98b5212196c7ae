import { formatNames } from 'payload'

import type { Operation } from '../../access/policy.ts'
import { documentName } from './describeDocument.ts'
import { ofBulk, ofCount, ofCreation, ofList, ofRow } from './describeQuery.ts'
import { ref, type Schema } from './schema.ts'

/** One thing that can be asked of a collection, before it is known who may. */
export interface CollectionOperation {
  path: '' | '/count' | '/{id}'
  method: 'get' | 'post' | 'patch' | 'delete'
  operation: Operation
  operationId: string
  summary: string
  parameters: Schema[]
  body?: 'create' | 'update'
  success: [status: number, description: string, schema: Schema]
  refused: number[]
  /** Rows are judged one by one, so that some may be refused. */
  partly?: true
}

type Rest = Pick<CollectionOperation, 'operationId' | 'parameters' | 'refused' | 'success'> &
  Partial<Pick<CollectionOperation, 'body' | 'partly'>>

const total: Schema = {
  type: 'object',
  required: ['totalDocs'],
  properties: { totalDocs: { type: 'integer' } },
}

/** Everything that Payload's endpoints offer for a collection. */
export function collectionOperations(slug: string): CollectionOperation[] {
  const { plural, singular } = formatNames(slug)
  const many = plural === singular ? `All${plural}` : plural
  const document = ref('schemas', documentName(slug))
  const page: Schema = {
    allOf: [
      ref('schemas', 'Page'),
      { type: 'object', properties: { docs: { type: 'array', items: document } } },
    ],
  }
  const answered: Schema = {
    type: 'object',
    required: ['doc'],
    properties: { doc: document, message: { type: 'string' } },
  }
  const bulk = ref('schemas', 'BulkAnswer')
  const bodies = [413, 415]

  const inList = (
    method: CollectionOperation['method'],
    operation: Operation,
    summary: string,
    rest: Rest,
  ): CollectionOperation => ({ path: '', method, operation, summary, ...rest })
  const inRow = (
    method: CollectionOperation['method'],
    operation: Operation,
    summary: string,
    rest: Omit<Rest, 'parameters'>,
  ): CollectionOperation => ({
    path: '/{id}',
    method,
    operation,
    summary,
    parameters: ofRow,
    ...rest,
  })

  return [
    inList('get', 'read', `A page of ${slug}`, {
      operationId: `list${many}`,
      parameters: ofList,
      success: [200, 'A page of the rows within reach.', page],
      refused: [400, 401, 403, 503],
    }),
    inList('post', 'create', `Create one of ${slug}`, {
      operationId: `create${singular}`,
      parameters: ofCreation,
      body: 'create',
      success: [201, 'Created.', answered],
      refused: [400, 401, 403, 409, ...bodies, 503],
    }),
    inList('patch', 'update', `Change all ${slug} that match`, {
      operationId: `updateMany${many}`,
      parameters: ofBulk,
      body: 'update',
      success: [200, 'All matching rows within reach were changed.', bulk],
      refused: [401, 403, ...bodies, 503],
      partly: true,
    }),
    inList('delete', 'delete', `Delete all ${slug} that match`, {
      operationId: `deleteMany${many}`,
      parameters: ofBulk,
      success: [200, 'All matching rows within reach were deleted.', bulk],
      refused: [401, 403, 503],
      partly: true,
    }),
    {
      path: '/count',
      method: 'get',
      operation: 'read',
      operationId: `count${many}`,
      summary: `How many ${slug} match`,
      parameters: ofCount,
      success: [200, 'The number of rows within reach.', total],
      refused: [400, 401, 403, 503],
    },
    inRow('get', 'read', `One of ${slug}`, {
      operationId: `read${singular}`,
      success: [200, 'The row.', document],
      refused: [400, 401, 403, 404, 503],
    }),
    inRow('patch', 'update', `Change one of ${slug}`, {
      operationId: `update${singular}`,
      body: 'update',
      success: [200, 'The row as it is now.', answered],
      refused: [400, 401, 403, 404, 409, ...bodies, 503],
    }),
    inRow('delete', 'delete', `Delete one of ${slug}`, {
      operationId: `delete${singular}`,
      success: [200, 'The row as it was.', answered],
      refused: [400, 401, 403, 404, 409, 503],
    }),
  ]
}
