import { combineQueries, executeAccess, type PayloadRequest, type Where } from 'payload'

import type { GovernedCollection } from '../../access/policy.ts'
import { Refusal } from '../../lib/errors.ts'

/**
 * The ids of all rows that a filter names among those the person may read; the filter is judged as
 * in a list.
 * @throws Refusal `invalid-query`, or `too-large` when there are more than `most`
 */
export async function findMatching(
  req: PayloadRequest,
  collection: GovernedCollection,
  where: Where,
  most = Number.MAX_SAFE_INTEGER,
): Promise<string[]> {
  const counted = await req.payload.count({ collection, where, overrideAccess: false, req })
  if (counted.totalDocs > most) throw new Refusal('too-large', 'where')
  const access = req.payload.collections[collection].config.access.read
  const scope = await executeAccess({ req }, access)
  const found = await req.payload.db.find<{ id: string }>({
    collection,
    where: combineQueries(where, scope),
    pagination: false,
    limit: 0,
    select: {},
  })
  return found.docs.map(({ id }) => id)
}
