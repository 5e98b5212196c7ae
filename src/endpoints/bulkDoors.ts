import {
  addDataAndFileToRequest,
  APIError,
  type Endpoint,
  executeAccess,
  type PayloadRequest,
  type Where,
} from 'payload'

import { actorOf } from '../access/actor.ts'
import type { GovernedCollection } from '../access/policy.ts'
import { Refusal } from '../lib/errors.ts'
import { type ErrorEntry, tellRefusal } from '../services/refusals/tellRefusal.ts'
import { findMatching } from '../services/selection/findMatching.ts'
import { answer } from './defineEndpoint.ts'

type Row = object
interface RowFault extends ErrorEntry {
  id: string
}

const isWhere = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** The rows that the query's filter names. */
function findRows(req: PayloadRequest, collection: GovernedCollection): Promise<string[]> {
  const { where } = req.query
  if (!isWhere(where)) throw new Refusal('invalid-query', 'where')
  return findMatching(req, collection, where)
}

/** Does something to one row after the other, each in a transaction of its own, and says how each went. */
async function eachRow(
  req: PayloadRequest,
  collection: GovernedCollection,
  act: (id: string) => Promise<Row>,
): Promise<Response> {
  const docs: Row[] = []
  const errors: RowFault[] = []
  for (const id of await findRows(req, collection)) {
    try {
      docs.push(await act(id))
    } catch (error) {
      const told = await tellRefusal(req, error, collection, id)
      const [first] = told.errors
      if (told.status >= 500 || !first || !(error instanceof Error)) throw error
      errors.push({ id, ...first })
    }
  }
  return answer({ docs, errors }, errors.length === 0 ? 200 : 400)
}

/**
 * PATCH and DELETE by `where`. Payload runs all rows in one transaction, where the refusal of one row
 * by the database undoes rows that were already reported as done.
 */
export const bulkDoors = (collection: GovernedCollection): Endpoint[] => [
  {
    path: '/',
    method: 'patch',
    handler: async (req) => {
      if (!actorOf(req)) throw new Refusal('unauthenticated')
      await executeAccess({ req }, req.payload.collections[collection].config.access.update)
      await addDataAndFileToRequest(req)
      if (req.file) throw new APIError('A file belongs to one row.', 400, null, true)
      const { data = {} } = req
      return eachRow(req, collection, (id) =>
        req.payload.update({ collection, id, data, depth: 0, overrideAccess: false, req }),
      )
    },
  },
  {
    path: '/',
    method: 'delete',
    handler: async (req) => {
      if (!actorOf(req)) throw new Refusal('unauthenticated')
      await executeAccess({ req }, req.payload.collections[collection].config.access.delete)
      return eachRow(req, collection, (id) =>
        req.payload.delete({ collection, id, depth: 0, overrideAccess: false, req }),
      )
    },
  },
]
