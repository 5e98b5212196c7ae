import { configToSchema } from '@payloadcms/graphql'
import type { GraphQLFieldMap, GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { APIError, formatNames, type PayloadRequest, type SanitizedConfig, toWords } from 'payload'

import { concealForbidden } from '../../access/concealForbidden.ts'
import { Refusal } from '../../lib/errors.ts'
import { closeFields } from './closeFields.ts'
import { relaxDefaults } from './relaxDefaults.ts'

/** What every resolver of Payload's gets. */
export interface GraphQLContext {
  headers: Record<string, string>
  req: PayloadRequest
}

type Fields = GraphQLFieldMap<unknown, GraphQLContext>
type Resolver = GraphQLFieldResolver<unknown, GraphQLContext, Record<string, unknown>>

const isDenied = (error: unknown): boolean =>
  error instanceof APIError && (error.status === 401 || error.status === 403)

/** A change of a row that the caller cannot even read looks as if the row did not exist, as over REST. */
function concealing(resolve: Resolver, slug: string): Resolver {
  return async (source, args, context, info) => {
    try {
      return await resolve(source, args, context, info)
    } catch (error) {
      const { id } = args
      const { req } = context
      if (!isDenied(error) || !req.user || typeof id !== 'string') throw error
      throw (await concealForbidden(req, slug, id)) ? new Refusal('not-found') : error
    }
  }
}

function concealMutations(fields: Fields, config: SanitizedConfig): void {
  for (const { slug, graphQL } of config.collections) {
    if (graphQL === false) continue
    const name = graphQL?.singularName
      ? toWords(graphQL.singularName, true)
      : formatNames(slug).singular
    for (const verb of ['update', 'delete', 'duplicate']) {
      const field = fields[`${verb}${name}`]
      if (field?.resolve) field.resolve = concealing(field.resolve, slug)
    }
  }
}

/** The schema of all collections and our own queries and mutations. */
export function createSchema(config: SanitizedConfig): GraphQLSchema {
  const { schema } = configToSchema(config)
  relaxDefaults(schema, config)
  const mutations = schema.getMutationType()?.getFields()
  if (mutations) concealMutations(mutations, config)
  return closeFields(schema)
}
