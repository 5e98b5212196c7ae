import { type DocumentNode, GraphQLError, OperationTypeNode } from 'graphql'

import { measureDocument } from './measureDocument.ts'

const DEPTH_MAX = 8
const ROOT_FIELDS_MAX = 10
const FIELDS_MAX = 600
const AUTH_MUTATIONS_MAX = 1

/** Mutations that try or change a credential or a session; several in one request would dodge the throttles. */
const authMutation =
  /^(login|logout|refreshToken|forgotPassword|resetPassword|verify|unlock|activate|changePassword|patientLogin|accept|register)/

const refuse = (sentence: string): GraphQLError =>
  new GraphQLError(sentence, { extensions: { code: 'invalid-query', statusCode: 400 } })

/** Why a document is more than one request may ask for; empty when it is not. */
export function limitDocument(
  document: DocumentNode,
  { introspection }: { introspection: boolean },
): GraphQLError[] {
  const problems: GraphQLError[] = []
  for (const [{ operation }, measure] of measureDocument(document)) {
    const { depth, fields, introspects, top } = measure
    if (operation === OperationTypeNode.SUBSCRIPTION)
      problems.push(refuse('Subscriptions are not available.'))
    if (introspects && !introspection) problems.push(refuse('Introspection is switched off.'))
    if (depth > DEPTH_MAX) problems.push(refuse(`The query is deeper than ${DEPTH_MAX} levels.`))
    if (top.length > ROOT_FIELDS_MAX) {
      problems.push(refuse(`The query asks for more than ${ROOT_FIELDS_MAX} fields at its root.`))
    }
    if (fields > FIELDS_MAX)
      problems.push(refuse(`The query asks for more than ${FIELDS_MAX} fields.`))
    const credentials =
      operation === OperationTypeNode.MUTATION ? top.filter((name) => authMutation.test(name)) : []
    if (credentials.length > AUTH_MUTATIONS_MAX) {
      problems.push(refuse('One request may sign in, out or change a credential once.'))
    }
  }
  return problems
}
