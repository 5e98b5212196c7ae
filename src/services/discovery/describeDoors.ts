import type { Endpoint } from 'payload'
import { z } from 'zod'

import { type DescribedDoor, findDoor } from './describedDoor.ts'
import { refusalsOf } from './describeErrors.ts'
import { onceOnly } from './describeQuery.ts'
import { exampleOf } from './exampleOf.ts'
import type { Schema } from './schema.ts'
import { signedInOrNot } from './sharedComponents.ts'

/** JSON Schema of what is sent or answered, as it looks on the wire: before any transform. */
function describeZod(schema: z.ZodType): Schema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  })
  return described
}

const namesIn = (path: string): string[] =>
  path.split('/').flatMap((segment) => (segment.startsWith(':') ? [segment.slice(1)] : []))

const inPath = (name: string): Schema => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', ...(name === 'id' && { format: 'uuid' }) },
})

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

function inQuery(query: z.ZodObject): Schema[] {
  const { properties, required } = describeZod(query)
  const needed: unknown[] = Array.isArray(required) ? required : []
  return Object.entries(isSchema(properties) ? properties : {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: needed.includes(name),
    schema,
  }))
}

const words = (path: string): string =>
  path
    // Underscores stay, so that both spellings of an action have a name of their own.
    .split(/[/:-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/** A form with one file and perhaps other fields, as a browser sends it. */
const formWith = (fields: Schema | undefined): Schema => ({
  'multipart/form-data': {
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        ...(isSchema(fields?.properties) && fields.properties),
      },
    },
  },
})

function describeDoor(tag: string, method: string, path: string, door: DescribedDoor): Schema {
  const { anyone, answer, body, query, status = 200, summary, upload } = door
  const names = namesIn(path)
  const once = method === 'post' && !anyone ? [onceOnly] : []
  const parameters = [...names.map(inPath), ...(query ? inQuery(query) : []), ...once]
  const given = body && describeZod(body)
  const refused = [
    400,
    401,
    ...(anyone ? [] : [403]),
    ...(names.length > 0 ? [404] : []),
    ...(method === 'get' ? [] : [409]),
    ...(given || upload ? [413, 415] : []),
    ...(anyone && given ? [429] : []),
    503,
  ]
  return {
    tags: [tag],
    operationId: `${method}${words(tag)}${words(path)}`,
    summary,
    ...(anyone && { security: signedInOrNot }),
    ...(parameters.length > 0 && { parameters }),
    ...(upload && { requestBody: { required: true, content: formWith(given) } }),
    ...(given &&
      !upload && {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: given, example: exampleOf(given) } },
        },
      }),
    responses: {
      [status]: {
        description: 'Done.',
        content: {
          'application/json': {
            schema: answer ? describeZod(answer) : { type: 'object' },
          },
        },
      },
      ...refusalsOf(...refused),
    },
  }
}

/** The product's own endpoints among those given, from the schemas that check what they are sent. */
export function describeDoors(
  tag: string,
  prefix: string,
  endpoints: readonly Endpoint[],
): Record<string, Schema> {
  const paths: Record<string, Schema> = {}
  for (const endpoint of endpoints) {
    const door = findDoor(endpoint)
    if (!door) continue
    const path = `${prefix}${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = {
      ...paths[path],
      [endpoint.method]: describeDoor(tag, endpoint.method, endpoint.path, door),
    }
  }
  return paths
}
