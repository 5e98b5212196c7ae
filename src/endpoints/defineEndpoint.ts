import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { actorOf, type Actor } from '../access/actor.ts'
import { Refusal } from '../lib/errors.ts'
import { words } from '../lib/words.ts'

interface Door<Body extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  summary: string
  /** Who may come in; the service checks the rows. */
  who: 'anyone' | 'signed-in' | ((actor: Actor) => boolean)
  body?: Body
  /** The successful answer as a schema, for the API description. */
  answer?: z.ZodType
  handle: (req: PayloadRequest, body: z.output<Body>, actor: Actor | null) => Promise<Response>
}

/** What the API description needs to know about an endpoint. */
export interface DescribedDoor {
  summary: string
  anyone: boolean
  body?: z.ZodType
  answer?: z.ZodType
}

const admit = (who: Door<z.ZodType>['who'], actor: Actor | null): void => {
  if (who === 'anyone') return
  if (!actor) throw new Refusal('unauthenticated')
  if (who !== 'signed-in' && !who(actor)) throw new Refusal('forbidden')
}

/** A door: who may come in, what they must bring (checked by zod), which service answers. */
export function defineEndpoint<Body extends z.ZodType = z.ZodUndefined>(
  door: Door<Body>,
): Endpoint {
  const { method, path, who, body, handle, summary, answer } = door
  const described: DescribedDoor = {
    summary,
    anyone: who === 'anyone',
    ...(body && { body }),
    ...(answer && { answer }),
  }
  return {
    method,
    path,
    custom: { door: described },
    handler: async (req) => {
      const actor = actorOf(req)
      admit(who, actor)
      if (body) await addDataAndFileToRequest(req)
      const parsed = (body ?? z.undefined()).safeParse(body ? (req.data ?? {}) : undefined)
      if (!parsed.success) {
        const [issue] = parsed.error.issues
        const said = issue?.message ?? ''
        throw new Refusal('invalid', issue?.path.join('.'), words(said, said, said))
      }
      // The schema that parsed is the door's own, which the compiler cannot see through `??`.
      return handle(req, (body ? body.parse(parsed.data) : undefined) as z.output<Body>, actor)
    },
  }
}

/** A JSON answer that no cache keeps. */
export const answer = (content: unknown, status = 200, headers: HeadersInit = {}): Response =>
  Response.json(content, { status, headers: { 'cache-control': 'no-store, private', ...headers } })
