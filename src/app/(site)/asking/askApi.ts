import { cookies, headers } from 'next/headers'
import { z } from 'zod'

import { getSharedApi } from '../../../lib/sharedApi.ts'
import { findPageLanguage } from '../findPageLanguage.ts'

const COOKIE = 'polyclinic-token'

const errorBody = z.object({
  errors: z.array(
    z.object({ code: z.string(), message: z.string(), field: z.string().optional() }),
  ),
})

/** What is wrong, as the API says it: a stable code, a sentence in the page's language, the field. */
export type ApiError = z.infer<typeof errorBody>['errors'][number]

export type Asked<T> =
  | { ok: true; status: number; data: T; response: Response }
  | { ok: false; status: number; errors: ApiError[]; body: unknown; retryAfter: number | null }

interface Question<T extends z.ZodType> {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  body?: object | FormData
  /** The part of the answer that the page uses; anything else in it is dropped. */
  answer: T
  /** Asked by the page itself and not by the person: it does not keep an idle session open. */
  isBackground?: boolean
}

async function buildRequest(
  path: string,
  { method = 'GET', body, isBackground = false }: Question<z.ZodType>,
) {
  const given = await headers()
  const sent = new Headers({ 'accept-language': await findPageLanguage() })
  // Who asks, as this process has noted it on the page's own request. What a page asks is one request
  // to the trail too: a record that several parts of it read was opened once.
  for (const name of ['x-client-ip', 'x-request-host', 'x-request-id', 'user-agent']) {
    const value = given.get(name)
    if (value !== null) sent.set(name, value)
  }
  const token = (await cookies()).get(COOKIE)?.value
  if (token) sent.set('authorization', `JWT ${token}`)
  if (isBackground) sent.set('x-background', '1')
  const isForm = body instanceof FormData
  if (body && !isForm) sent.set('content-type', 'application/json')
  return new Request(new URL(path, 'http://localhost'), {
    method,
    headers: sent,
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  })
}

/**
 * Asks the product's own API for the person whose page this is, without leaving the process: pages
 * go through the same doors as everybody, with the same access, throttles and audit.
 * @param path starts with /api
 */
export async function askApi<T extends z.ZodType>(
  path: string,
  question: Question<T>,
): Promise<Asked<z.output<T>>> {
  const response = await getSharedApi()(await buildRequest(path, question))
  const { ok, status } = response
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  const body: unknown = isJson ? await response.json() : null
  if (ok) return { ok: true, status, data: question.answer.parse(body), response }
  const told = errorBody.safeParse(body)
  const errors = told.success ? told.data.errors : []
  const wait = Number(response.headers.get('retry-after') ?? NaN)
  return { ok: false, status, errors, body, retryAfter: Number.isNaN(wait) ? null : wait }
}
