import type { Endpoint } from 'payload'

import { Refusal } from '../../lib/errors.ts'

const closed = (method: Endpoint['method'], path: string): Endpoint => ({
  method,
  path,
  handler: () => {
    throw new Refusal('not-found')
  },
})

/**
 * Payload's own account endpoints that this product does not use. They are matched before the
 * built-in ones, so that no first user can be registered and no token of Payload's is ever honoured.
 */
export const closedDoors: Endpoint[] = [
  closed('post', '/first-register'),
  closed('get', '/init'),
  closed('post', '/unlock'),
  closed('post', '/verify/:id'),
  closed('get', '/:id/api-key/reveal'),
  closed('post', '/:id/api-key/reveal'),
]
