import { z } from 'zod'

import { describeApi } from '../../services/discovery/describeApi.ts'
import { defineEndpoint, noBody } from '../defineEndpoint.ts'

let described: Promise<string> | undefined

/** The description of the API. It is the same for everybody and made once per process. */
export const openapi = defineEndpoint({
  method: 'get',
  path: '/openapi.json',
  summary: 'This description, as OpenAPI 3.1',
  who: 'anyone',
  body: noBody,
  answer: z.object({ openapi: z.string() }).loose(),
  handle: async (req) => {
    described ??= describeApi(req).then((document) => JSON.stringify(document))
    // A description that failed once is tried again.
    described.catch(() => (described = undefined))
    return new Response(await described, {
      headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
    })
  },
})
