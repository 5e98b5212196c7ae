import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

interface Changed {
  collection?: string | null
  changes?: unknown
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids that stand in one change, before and after. */
function idsIn(change: unknown): string[] {
  if (typeof change === 'string') return uuid.test(change) ? [change] : []
  if (typeof change !== 'object' || change === null) return []
  return Object.values(change).flatMap(idsIn)
}

const relatedTo = (fields: readonly FlattenedField[], name: string): CollectionSlug | undefined => {
  const field = fields.find((known) => known.name === name)
  const isRelation = field?.type === 'relationship' || field?.type === 'upload'
  return isRelation && typeof field.relationTo === 'string' ? field.relationTo : undefined
}

/** The ids that events mention, by the collection they belong to. */
function collectIds(
  req: PayloadRequest,
  events: readonly Changed[],
): Map<CollectionSlug, string[]> {
  const wanted = new Map<CollectionSlug, string[]>()
  for (const { collection, changes } of events) {
    const known = req.payload.config.collections.find(({ slug }) => slug === collection)
    if (!known || typeof changes !== 'object' || changes === null) continue
    for (const [name, change] of Object.entries(changes)) {
      const related = relatedTo(known.flattenedFields, name)
      if (related) wanted.set(related, [...(wanted.get(related) ?? []), ...idsIn(change)])
    }
  }
  return wanted
}

const titleIn = (row: object, name: string): string | null => {
  const title: unknown = Object.getOwnPropertyDescriptor(row, name)?.value
  return typeof title === 'string' && title ? title : null
}

/** Names of the documents that events mention by id, as far as the person may read them: one read a collection. */
export async function nameRelated(
  req: PayloadRequest,
  events: readonly Changed[],
): Promise<Record<string, string>> {
  const wanted = [...collectIds(req, events)].filter(([, ids]) => ids.length > 0)
  const named = await Promise.all(
    wanted.map(async ([collection, ids]) => {
      const { useAsTitle = 'id' } = req.payload.collections[collection].config.admin
      const found = await req.payload.find({
        collection,
        where: { id: { in: [...new Set(ids)] } },
        depth: 0,
        limit: 200,
        pagination: false,
        overrideAccess: false,
        req,
      })
      return found.docs.flatMap((row) => {
        const title = titleIn(row, useAsTitle)
        return title === null ? [] : [[String(row.id), title] as const]
      })
    }),
  )
  return Object.fromEntries(named.flat())
}
