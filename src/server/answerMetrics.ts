import { createHash, timingSafeEqual } from 'node:crypto'

import { Refusal } from '../lib/errors.ts'
import { readClusterMetrics } from './clusterMetrics.ts'
import { registry } from './metrics.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Prometheus' text for who has the token; without a configured token there is nothing here. */
export async function answerMetrics(
  request: Request,
  token: string | undefined,
): Promise<Response> {
  if (token === undefined) throw new Refusal('not-found')
  const given = request.headers.get('authorization') ?? ''
  if (!timingSafeEqual(digest(given), digest(`Bearer ${token}`)))
    throw new Refusal('unauthenticated')
  return new Response(await readClusterMetrics(), {
    headers: { 'content-type': registry.contentType },
  })
}
