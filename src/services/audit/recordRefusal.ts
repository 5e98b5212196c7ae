import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { recordEvent } from './recordEvent.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Records that a signed-in person was refused. It runs after the answer and outside the request's
 * transaction, which was rolled back, so that neither its success nor its time tells anything.
 */
export function recordRefusal(
  req: PayloadRequest,
  collection: string | undefined,
  status: number,
): void {
  if (!actorOf(req)) return
  const id = req.routeParams?.id
  const outside = { payload: req.payload, user: req.user, headers: req.headers }
  setImmediate(() => {
    recordEvent(outside, {
      action: 'access.refused',
      outcome: 'denied',
      ...(collection !== undefined && { collection }),
      ...(typeof id === 'string' && uuid.test(id) && { documentId: id }),
      changes: { request: { from: req.method ?? null, to: status } },
    }).catch((error: unknown) => {
      req.payload.logger.error({ err: error, msg: 'a refusal could not be recorded' })
    })
  })
}
