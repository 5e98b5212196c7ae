import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { governedCollections, grantOf, type GovernedCollection } from '../../access/policy.ts'
import { roles } from '../../access/roles.ts'
import { readVersion } from '../../lib/readVersion.ts'
import { describeCollection } from './describeCollection.ts'
import { describeDocument, documentName, type Describing } from './describeDocument.ts'
import { describeDoors } from './describeDoors.ts'
import { describeErrors } from './describeErrors.ts'
import { headerParameters, queryParameters } from './describeQuery.ts'
import { prepareRolesOf } from './fieldReach.ts'
import { platformPaths } from './platformPaths.ts'
import { englishOf, type Schema } from './schema.ts'
import { securitySchemes, sharedResponses, sharedSchemas, signedIn } from './sharedComponents.ts'

interface Governed {
  slug: GovernedCollection
  collection: SanitizedCollectionConfig
}

const isGranted = (slug: GovernedCollection, operation: 'create' | 'read' | 'update'): boolean =>
  roles.some((role) => grantOf(slug, role)[operation] !== undefined)

/** Collections of which somebody may read; the rest has no place in a description. */
const describedOf = (collections: readonly SanitizedCollectionConfig[]): Governed[] =>
  collections.flatMap((collection) => {
    const slug = governedCollections.find((known) => known === collection.slug)
    return slug && isGranted(slug, 'read') ? [{ slug, collection }] : []
  })

async function describeSchemas(
  governed: readonly Governed[],
  describing: Describing,
): Promise<Record<string, Schema>> {
  const schemas: Record<string, Schema> = {}
  for (const { collection, slug } of governed) {
    for (const purpose of ['read', 'create', 'update'] as const) {
      if (!isGranted(slug, purpose)) continue
      schemas[documentName(slug, purpose)] = await describeDocument(collection, purpose, describing)
    }
  }
  return schemas
}

/** Adds operations to paths that may have some already. */
function merge(into: Record<string, Schema>, paths: Record<string, Schema>): void {
  for (const [path, item] of Object.entries(paths)) into[path] = { ...into[path], ...item }
}

/**
 * Describes the whole API as OpenAPI 3.1, from the configuration that serves it: collections from
 * their fields and the access table, own endpoints from the schemas that check their bodies.
 */
export async function describeApi(req: PayloadRequest): Promise<Schema> {
  const { config } = req.payload
  const governed = describedOf(config.collections)
  const slugs = governed.map(({ slug }): string => slug)
  const schemas = await describeSchemas(governed, {
    rolesOf: prepareRolesOf(req),
    nameOf: (slug) => (slugs.includes(slug) ? documentName(slug) : undefined),
  })
  const paths: Record<string, Schema> = {}
  merge(paths, describeDoors('platform', '', config.endpoints))
  merge(paths, platformPaths)
  for (const { collection, slug } of governed) {
    merge(paths, describeDoors(slug, `/${slug}`, collection.endpoints || []))
    merge(paths, describeCollection(collection, slug, schemas))
  }
  const errors = describeErrors()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Polyclinic',
      version: readVersion(),
      summary: 'A headless CMS for clinics and hospitals',
      description:
        'What a person may ask follows from their role; `x-access` says which role is granted an operation and on which rows (own, dept, org, trust, all). A row out of reach answers 404, as one that does not exist.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${config.serverURL}/api` }],
    security: signedIn,
    tags: [
      { name: 'platform', description: 'Health, measurements and this description.' },
      { name: 'graphql', description: 'The same rows and rules in one request.' },
      ...governed.map(({ collection, slug }) => ({
        name: slug,
        description: englishOf(collection.admin.description) ?? slug,
      })),
    ],
    paths,
    components: {
      schemas: { ...schemas, ...sharedSchemas, ...errors.schemas },
      parameters: { ...queryParameters, ...headerParameters },
      responses: { ...errors.responses, ...sharedResponses },
      securitySchemes,
    },
  }
}
