import { lexicographicSortSchema, printSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'

import { createSchema } from './createSchema.ts'

/** The text of the schema that serves, in an order that only a change of the schema changes. */
export const printApiSchema = (config: SanitizedConfig): string =>
  `${printSchema(lexicographicSortSchema(createSchema(config)))}\n`
