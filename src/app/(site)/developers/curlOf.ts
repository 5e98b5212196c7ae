import type { Operation, Parameter } from './apiDescription.ts'

const KEY_HEADER = '-H "authorization: users API-Key $KEY"'

const valueOf = ({ example, name, schema }: Parameter): string => {
  const examples = schema?.['examples']
  const first: unknown = example ?? (Array.isArray(examples) ? examples[0] : undefined)
  return typeof first === 'string' || typeof first === 'number' ? String(first) : `<${name}>`
}

/** The query of an example: what must be there, and few rows of a list. */
const queryOf = (parameters: readonly Parameter[]): string => {
  const inQuery = parameters.filter((each) => each.in === 'query')
  const needed = inQuery.filter(({ required }) => required === true)
  const said = needed.map((each) =>
    each.name === 'where' ? 'where[id][equals]=<id>' : `${each.name}=${valueOf(each)}`,
  )
  if (said.length === 0 && inQuery.some(({ name }) => name === 'limit')) said.push('limit=5')
  return said.length > 0 ? `?${said.join('&')}` : ''
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** A command that asks for an operation, to be pasted where `API` and `KEY` are set. */
export function curlOf(operation: Operation, parameters: readonly Parameter[]): string {
  const { method, path, requestBody, security } = operation
  const address = path.replaceAll(/\{(\w+)\}/g, '<$1>') + queryOf(parameters)
  const body = requestBody?.content['application/json']
  const isForm = requestBody?.content['multipart/form-data'] !== undefined
  const isOpen = security?.some((scheme) => Object.keys(scheme).length === 0) === true
  const parts = [
    `curl -sg ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"$API${address}"`,
    ...(isOpen ? [] : [KEY_HEADER]),
    ...(body
      ? ['-H "content-type: application/json"', `-d ${quote(JSON.stringify(body.example ?? {}))}`]
      : []),
    ...(isForm ? ['-F "file=@<file>"'] : []),
  ]
  return parts.join(' \\\n  ')
}
