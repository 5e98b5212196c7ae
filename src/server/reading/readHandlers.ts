import {
  findByIDOperation,
  findOperation,
  headersWithCors,
  parseParams,
  type Collection,
  type Endpoint,
  type PayloadHandler,
  type PayloadRequest,
} from 'payload'

import { rememberText } from '../knownText.ts'
import { leanCollection } from './leanCollection.ts'
import { leanLoader } from './leanLoader.ts'

type Query = ReturnType<typeof parseParams>

/** The collection as this question needs it. */
function collectionFor(req: PayloadRequest, slug: string, { depth, select }: Query): Collection {
  const collection = Object.entries(req.payload.collections).find(([known]) => known === slug)?.[1]
  if (!collection) throw new Error(`There is no collection ${slug}.`)
  const deep = (depth ?? req.payload.config.defaultDepth) > 0
  if (deep) req.payloadDataLoader = leanLoader(req)
  return leanCollection(collection, { deep, selected: select !== undefined })
}

function answer(req: PayloadRequest, content: unknown): Response {
  const headers = headersWithCors({ headers: new Headers(), req })
  headers.set('content-type', 'application/json')
  const text = JSON.stringify(content)
  return rememberText(new Response(text, { headers }), text)
}

/** What both questions take from the query. An option that was not given is not passed on. */
function shared({ depth, draft, joins, populate, select, trash }: Query) {
  return {
    ...(depth !== undefined && { depth }),
    ...(draft !== undefined && { draft }),
    ...(joins !== undefined && { joins }),
    ...(populate !== undefined && { populate }),
    ...(select !== undefined && { select }),
    ...(trash !== undefined && { trash }),
  }
}

const list =
  (slug: string): PayloadHandler =>
  async (req) => {
    const query = parseParams(req.query)
    const { limit, page, pagination, sort, where } = query
    const found = await findOperation({
      ...shared(query),
      collection: collectionFor(req, slug, query),
      ...(limit !== undefined && { limit }),
      ...(page !== undefined && { page }),
      ...(pagination !== undefined && { pagination }),
      req,
      ...(sort !== undefined && { sort }),
      ...(where !== undefined && { where }),
    })
    return answer(req, found)
  }

const one =
  (slug: string): PayloadHandler =>
  async (req) => {
    const query = parseParams(req.query)
    const { data, flattenLocales } = query
    const found = await findByIDOperation({
      ...shared(query),
      id: String(req.routeParams?.['id']),
      collection: collectionFor(req, slug, query),
      ...(data !== undefined && { data }),
      ...(flattenLocales !== undefined && { flattenLocales }),
      req,
    })
    return answer(req, found)
  }

/**
 * Puts reading in place of Payload's own two read endpoints of a collection, which come after all
 * of ours: the same operations with the same arguments, over the lean collection.
 */
export function withLeanReads(slug: string, endpoints: readonly Endpoint[]): Endpoint[] {
  const place = (path: string): number =>
    endpoints.findLastIndex((endpoint) => endpoint.method === 'get' && endpoint.path === path)
  const [listed, single] = [place('/'), place('/:id')]
  return endpoints.map((endpoint, index) => {
    if (index === listed) return { ...endpoint, handler: list(slug) }
    return index === single ? { ...endpoint, handler: one(slug) } : endpoint
  })
}
