import type { SanitizedCollectionConfig } from 'payload'

import { grantOf, type GovernedCollection, type Operation } from '../../access/policy.ts'
import { roles } from '../../access/roles.ts'
import { collectionOperations, type CollectionOperation } from './collectionOperations.ts'
import { documentName } from './describeDocument.ts'
import { refusalsOf } from './describeErrors.ts'
import { idInPath } from './describeQuery.ts'
import { exampleOf } from './exampleOf.ts'
import { ref, type Schema } from './schema.ts'

type Schemas = Readonly<Record<string, Schema>>

/** Who is granted an operation by the access table, and on which rows. */
function grantees(slug: GovernedCollection, operation: Operation): Record<string, string> {
  const granted = roles.flatMap((role) => {
    const scope = grantOf(slug, role)[operation]
    return scope ? [[role, scope]] : []
  })
  return Object.fromEntries(granted)
}

const binary: Schema = { type: 'string', format: 'binary' }

/** A picture comes as a form; its fields ride along as JSON. */
function describeForm(name: string, purpose: 'create' | 'update'): Schema {
  const fields = {
    type: 'string',
    contentMediaType: 'application/json',
    contentSchema: ref('schemas', name),
  }
  const schema = {
    type: 'object',
    properties: { file: binary, _payload: fields },
    ...(purpose === 'create' && { required: ['file'] }),
  }
  return {
    required: true,
    description: 'The picture, and in `_payload` the fields as JSON.',
    content: { 'multipart/form-data': { schema } },
  }
}

function describeBody(
  collection: SanitizedCollectionConfig,
  purpose: 'create' | 'update',
  schemas: Schemas,
): Schema {
  const name = documentName(collection.slug, purpose)
  if (collection.upload) return describeForm(name, purpose)
  const example = purpose === 'create' && exampleOf(schemas[name] ?? {})
  const content = { schema: ref('schemas', name), ...(example !== false && { example }) }
  return { required: true, content: { 'application/json': content } }
}

/** The stored picture itself: who may read the row may read the file. */
const describeFile = (slug: string): Schema => ({
  parameters: [{ name: 'filename', in: 'path', required: true, schema: { type: 'string' } }],
  get: {
    tags: [slug],
    operationId: `read${documentName(slug)}File`,
    summary: 'The picture itself',
    responses: {
      200: { description: 'The picture.', content: { 'image/*': { schema: binary } } },
      ...refusalsOf(400, 401, 403, 404, 503),
    },
  },
})

/** The paths of a collection, with the operations that the access table grants to anybody at all. */
export function describeCollection(
  collection: SanitizedCollectionConfig,
  slug: GovernedCollection,
  schemas: Schemas,
): Record<string, Schema> {
  const describe = (asked: CollectionOperation, granted: Record<string, string>): Schema => {
    const { body, operationId, parameters, partly, refused, success, summary } = asked
    const [status, description, schema] = success
    const told = Object.entries(granted).map(([role, scope]) => `${role} (${scope})`)
    return {
      tags: [slug],
      operationId,
      summary,
      description: `Granted to: ${told.join(', ')}.`,
      'x-access': granted,
      parameters,
      ...(body && { requestBody: describeBody(collection, body, schemas) }),
      responses: {
        [status]: { description, content: { 'application/json': { schema } } },
        ...(partly && { 400: ref('responses', 'PartlyRefused') }),
        ...refusalsOf(...refused),
      },
    }
  }

  const paths: Record<string, Schema> = {}
  for (const asked of collectionOperations(slug)) {
    const granted = grantees(slug, asked.operation)
    if (Object.keys(granted).length === 0) continue
    const path = `/${slug}${asked.path}`
    paths[path] ??= asked.path === '/{id}' ? { parameters: [idInPath] } : {}
    paths[path][asked.method] = describe(asked, granted)
  }
  if (collection.upload) paths[`/${slug}/file/{filename}`] = describeFile(slug)
  return paths
}
