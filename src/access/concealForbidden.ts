import type { PayloadRequest } from 'payload'

import { actorOf } from './actor.ts'
import { governedCollections } from './policy.ts'
import { rowsWithin, scopeOf } from './reach.ts'

/**
 * Whether a refused operation on one row must look as if the row did not exist: the actor may read
 * the collection, but not this row. A readable row stays an honest 403 (access.md, "Precisely").
 */
export async function concealForbidden(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<boolean> {
  const actor = actorOf(req)
  const slug = governedCollections.find((known) => known === collection)
  if (!actor || !slug) return false
  const scope = scopeOf(actor, slug, 'read')
  if (!scope) return false
  const rows = rowsWithin(actor, slug, scope)
  const own = { id: { equals: id } }
  const found = await req.payload.db.count({
    collection: slug,
    where: rows === true ? own : { and: [own, rows] },
  })
  return found.totalDocs === 0
}
