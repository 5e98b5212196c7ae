// Writes schema.graphql, the GraphQL schema that the API serves. Run it after a change of a
// collection; a test fails while the file is stale. It needs no database and no secrets.
import { writeFileSync } from 'node:fs'

process.env['POLYCLINIC_BUILD'] = '1'

const { default: config } = await import('../payload.config.ts')
const { printApiSchema } = await import('../src/server/graphql/printApiSchema.ts')

writeFileSync('schema.graphql', printApiSchema(await config))
process.stdout.write('schema.graphql is up to date.\n')
process.exit(0)
