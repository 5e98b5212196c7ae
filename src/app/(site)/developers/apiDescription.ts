import { z } from 'zod'

import { askApi } from '../asking/askApi.ts'

const schema = z.record(z.string(), z.unknown())

/** A JSON Schema, as far as the reference reads it. */
export type Schema = z.output<typeof schema>

const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: schema.optional(),
  example: z.unknown().optional(),
})
const referred = z.object({ $ref: z.string() })
const content = z.record(
  z.string(),
  z.object({ schema: schema.optional(), example: z.unknown().optional() }),
)
const response = z.object({ description: z.string(), content: content.optional() })

const operation = z.object({
  tags: z.array(z.string()),
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  'x-access': z.record(z.string(), z.string()).optional(),
  security: z.array(schema).optional(),
  parameters: z.array(z.union([referred, parameter])).optional(),
  requestBody: z.object({ description: z.string().optional(), content }).optional(),
  responses: z.record(z.string(), z.union([referred, response])),
})

const description = z.object({
  info: z.object({ version: z.string(), description: z.string() }),
  servers: z.array(z.object({ url: z.string() })).min(1),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), schema),
  components: z.object({
    schemas: z.record(z.string(), schema),
    parameters: z.record(z.string(), parameter),
    responses: z.record(z.string(), response),
  }),
})

export type Description = z.output<typeof description>
export type Parameter = z.output<typeof parameter>
export type Operation = z.output<typeof operation> & { method: string; path: string }

const sharedInPath = z.array(z.union([referred, parameter]))
const methods = ['get', 'post', 'put', 'patch', 'delete']
const nameIn = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

/** The description of the API that the product makes from what validates; null while it is away. */
export async function findDescription(): Promise<Description | null> {
  const asked = await askApi('/api/openapi.json', { answer: description })
  return asked.ok ? asked.data : null
}

/** Everything that can be asked, in the order of the description. */
export const listOperations = ({ paths }: Description): Operation[] =>
  Object.entries(paths).flatMap(([path, item]) => {
    const shared = sharedInPath.safeParse(item['parameters']).data ?? []
    return methods.flatMap((method) => {
      const read = operation.safeParse(item[method]).data
      return read
        ? [{ ...read, method, path, parameters: [...shared, ...(read.parameters ?? [])] }]
        : []
    })
  })

/** The parameters of an operation, those that many share included. */
export const parametersOf = (operation: Operation, { components }: Description): Parameter[] =>
  (operation.parameters ?? []).flatMap((each) => {
    if (!('$ref' in each)) return [each]
    const found = components.parameters[nameIn(each.$ref)]
    return found ? [found] : []
  })

/** A named schema, or the one given. */
export function resolve(schema: Schema | undefined, { components }: Description): Schema {
  const ref = schema?.['$ref']
  if (typeof ref !== 'string') return schema ?? {}
  return components.schemas[nameIn(ref)] ?? {}
}

/** The sentence of an answer, also where many operations share it. */
export function describeAnswer(
  answer: Operation['responses'][string],
  { components }: Description,
): string {
  if (!('$ref' in answer)) return answer.description
  return components.responses[nameIn(answer.$ref)]?.description ?? ''
}
