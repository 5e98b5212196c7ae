import { type GraphQLObjectType, GraphQLSchema, isInputObjectType, isObjectType } from 'graphql'

/**
 * Queries and mutations of Payload's that the product does not have: sessions are its own
 * (src/endpoints/users), and what a person may do is told by `GET /api/access`, not by thousands
 * of types.
 */
const closedFields =
  /^(Access|docAccess\w+|initialized\w+|(refreshToken|forgotPassword|resetPassword|verifyEmail|unlock)\w+)$/

/** Options for drafts, versions and trash, which no collection has. */
const closedArguments = ['autosave', 'draft', 'trash']

function closeRoot(root: GraphQLObjectType | null | undefined): void {
  const fields = root?.getFields() ?? {}
  for (const [name, field] of Object.entries(fields)) {
    if (closedFields.test(name)) delete fields[name]
    field.args = field.args.filter(({ name }) => !closedArguments.includes(name))
  }
}

/**
 * Takes out of Payload's schema what is not the product's, with the types that only these needed:
 * also the password, which is taken in and never given out, and the session's token in `meUser`,
 * which the cookie keeps from the scripts of a page.
 */
export function closeFields(schema: GraphQLSchema): GraphQLSchema {
  closeRoot(schema.getQueryType())
  closeRoot(schema.getMutationType())
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && type.name.includes('_where')) delete type.getFields()['password']
    if (!isObjectType(type)) continue
    if (type.name === 'User') delete type.getFields()['password']
    if (type.name === 'usersMe') delete type.getFields()['token']
  }
  return new GraphQLSchema({ ...schema.toConfig(), types: [] })
}
