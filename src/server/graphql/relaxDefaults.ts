import { getNullableType, type GraphQLSchema, isInputObjectType } from 'graphql'
import { formatNames, type SanitizedConfig, toWords } from 'payload'

/**
 * Lets a creation leave out what has a default. Payload's schema demands every required field, so
 * that the same body would be right over REST and wrong here.
 */
export function relaxDefaults(schema: GraphQLSchema, config: SanitizedConfig): void {
  for (const { flattenedFields, graphQL, slug } of config.collections) {
    if (graphQL === false) continue
    const name = graphQL?.singularName
      ? toWords(graphQL.singularName, true)
      : formatNames(slug).singular
    const input = schema.getType(`mutation${name}Input`)
    if (!isInputObjectType(input)) continue
    const fields = input.getFields()
    for (const field of flattenedFields) {
      const given = fields[field.name]
      if (given && 'defaultValue' in field && field.defaultValue !== undefined)
        given.type = getNullableType(given.type)
    }
  }
}
