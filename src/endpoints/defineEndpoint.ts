import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { actorOf, type Actor, type Restriction } from '../access/actor.ts'
import { Refusal } from '../lib/errors.ts'
import type { DescribedDoor } from '../services/discovery/describedDoor.ts'
import { readForm } from './readForm.ts'
import { sayIssue } from './sayIssue.ts'

interface Door<Body extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  summary: string
  /** Who may come in; the service checks the rows. */
  who: 'anyone' | 'signed-in' | ((actor: Actor) => boolean)
  /** Restricted sessions that may come in too; to every other door they are nobody. */
  restricted?: readonly Restriction[]
  body: Body
  /** What may stand in the query; anything else there is not looked at. */
  query?: z.ZodObject
  /** The body is a form with one `file`, which the handler finds on the request; `body` are its other fields. */
  upload?: true
  /** The successful answer as a schema, for the API description. */
  answer?: z.ZodType
  /** Status of the successful answer, for the API description; 200 unless given. */
  status?: number
  handle: (req: PayloadRequest, body: z.output<Body>, actor: Actor | null) => Promise<Response>
}

/** The body of a door that takes none. */
export const noBody = z.undefined()

const admit = (who: Door<z.ZodType>['who'], actor: Actor | null): void => {
  if (who === 'anyone') return
  if (!actor) throw new Refusal('unauthenticated')
  if (who !== 'signed-in' && !who(actor)) throw new Refusal('forbidden')
}

function checkQuery(query: z.ZodObject, { searchParams }: PayloadRequest): void {
  const asked = query.safeParse(Object.fromEntries(searchParams))
  if (!asked.success) throw new Refusal('invalid-query', asked.error.issues[0]?.path.join('.'))
}

/** Payload reads no body of a DELETE; the typed name that confirms one stands there. */
async function readData(req: PayloadRequest): Promise<unknown> {
  await addDataAndFileToRequest(req)
  if (req.method === 'DELETE' && req.body) return req.json?.()
  return req.data
}

/** Reads the body and holds it to the schema; the first fault is told with its field. */
async function readBody<Body extends z.ZodType>(
  req: PayloadRequest,
  schema: Body,
  upload: boolean,
): Promise<z.output<Body>> {
  const takesBody = !(schema instanceof z.ZodUndefined)
  const read = upload ? readForm : readData
  const parsed = schema.safeParse(takesBody ? ((await read(req)) ?? {}) : undefined)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')
  throw new Refusal('invalid', field, issue && sayIssue(issue))
}

/** A door: who may come in, what they must bring (checked by zod), which service answers. */
export function defineEndpoint<Body extends z.ZodType>(door: Door<Body>): Endpoint {
  const { method, path, who, body, query, handle, summary, answer, status, upload } = door
  const { restricted } = door
  const described: DescribedDoor = {
    summary,
    anyone: who === 'anyone',
    ...(!(body instanceof z.ZodUndefined) && { body }),
    ...(restricted && { restricted }),
    ...(query && { query }),
    ...(answer && { answer }),
    ...(status !== undefined && { status }),
    ...(upload && { upload }),
  }
  return {
    method,
    path,
    custom: { door: described },
    handler: async (req) => {
      const actor = actorOf(req)
      admit(who, actor)
      if (query) checkQuery(query, req)
      if (upload && body instanceof z.ZodUndefined) await addDataAndFileToRequest(req)
      return handle(req, await readBody(req, body, upload === true), actor)
    },
  }
}

/** A JSON answer that no cache keeps. */
export const answer = (content: unknown, status = 200, headers: HeadersInit = {}): Response =>
  Response.json(content, { status, headers: { 'cache-control': 'no-store, private', ...headers } })
