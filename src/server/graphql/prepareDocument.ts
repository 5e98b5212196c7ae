import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'

import { limitDocument } from './limitDocument.ts'

const SOURCE_MAX = 32_768
const TOKENS_MAX = 4000
const KEPT = 500

type Prepared = DocumentNode | readonly GraphQLError[]

function readDocument(source: string): Prepared {
  if (source.length > SOURCE_MAX) return [new GraphQLError('The query is too long.')]
  try {
    return parse(source, { maxTokens: TOKENS_MAX })
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('The query cannot be read.')]
  }
}

/** Names of fields are told to nobody who may not read the schema. */
const withoutHints = ({ message, nodes }: GraphQLError): GraphQLError =>
  new GraphQLError(message.replace(/ Did you mean .*$/s, ''), { nodes: nodes ?? null })

/**
 * Parses, limits and validates queries. Good ones are kept by their text, the least recently used
 * going first, because clients send the same few again and again.
 */
export function createPrepareDocument(schema: GraphQLSchema, introspection: boolean) {
  const kept = new Map<string, DocumentNode>()

  const judge = (source: string): Prepared => {
    const document = readDocument(source)
    if ('length' in document) return document
    const problems = limitDocument(document, { introspection })
    if (problems.length > 0) return problems
    const errors = validate(schema, document, undefined, { maxErrors: 5 })
    if (errors.length === 0) return document
    return introspection ? errors : errors.map(withoutHints)
  }

  return (source: string): Prepared => {
    const known = kept.get(source)
    const prepared = known ?? judge(source)
    if ('length' in prepared) return prepared
    kept.delete(source)
    kept.set(source, prepared)
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    return prepared
  }
}
