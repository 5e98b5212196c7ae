import { addDataAndFileToRequest, docAccessOperation, type Endpoint, executeAccess } from 'payload'

import { actorOf } from '../access/actor.ts'
import { concealForbidden } from '../access/concealForbidden.ts'
import type { GovernedCollection } from '../access/policy.ts'
import { Refusal } from '../lib/errors.ts'
import { answer } from './defineEndpoint.ts'

/**
 * What a person may do with one row. Payload answers for rows out of scope too, and so tells whether
 * they exist; here they look like rows that do not.
 */
export const rowAccessDoor = (slug: GovernedCollection): Endpoint => ({
  path: '/access/:id',
  method: 'post',
  handler: async (req) => {
    if (!actorOf(req)) throw new Refusal('unauthenticated')
    const collection = req.payload.collections[slug]
    await executeAccess({ req }, collection.config.access.read)
    const id = String(req.routeParams?.id)
    if (await concealForbidden(req, slug, id)) throw new Refusal('not-found')
    await addDataAndFileToRequest(req)
    const { data = {} } = req
    return answer(await docAccessOperation({ id, collection, data, req }))
  },
})
