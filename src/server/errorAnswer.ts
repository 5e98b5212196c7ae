import { type Refusal, refusals, type RefusalCode } from '../lib/errors.ts'
import { sayIn } from '../lib/words.ts'

const RETRY_AFTER_SECONDS = '5'

const codes: Readonly<Record<number, RefusalCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  415: 'wrong-type',
  429: 'throttled',
  501: 'not-found',
  503: 'unavailable',
}

const codeOf = (status: number): RefusalCode =>
  codes[status] ?? (status < 500 ? 'invalid' : 'internal')

/** The JSON answer for a body of errors, with the hint to come back where that helps. */
export function errorAnswer(status: number, body: object, headers = new Headers()): Response {
  if (status === 503 && !headers.has('retry-after')) headers.set('retry-after', RETRY_AFTER_SECONDS)
  return Response.json(body, { status, headers })
}

/** A refusal that never reached Payload, in the same form as all others. */
export function refusalAnswer(refusal: Refusal, requestId: string, language?: string): Response {
  const { code, field, status } = refusal
  const message = sayIn(language, refusal.words)
  const headers = new Headers()
  if (refusal.retryAfter !== undefined) headers.set('retry-after', String(refusal.retryAfter))
  const errors = [{ code, message, ...(field !== undefined && { field }) }]
  return errorAnswer(status, { errors, requestId }, headers)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function completeEntry(entry: unknown, status: number): Record<string, unknown> {
  const code = codeOf(status)
  const general = { code, message: sayIn('en', refusals[code][1]) }
  if (!isRecord(entry) || status >= 500) return general
  if (typeof entry['code'] === 'string') return entry
  const { id, message, field } = entry
  return {
    code,
    message: typeof message === 'string' && message ? message : general.message,
    ...(id !== undefined && { id }),
    ...(typeof field === 'string' && { field }),
  }
}

/** Gives any body of an unsuccessful answer the documented form; what else it carries is kept. */
export function completeErrors(
  body: unknown,
  status: number,
  requestId: string,
): Record<string, unknown> {
  const given = isRecord(body) ? body : {}
  const list =
    Array.isArray(given['errors']) && given['errors'].length > 0 ? given['errors'] : [given]
  const { message: _message, stack: _stack, ...rest } = given
  const kept = status >= 500 ? {} : rest
  return { ...kept, errors: list.map((entry) => completeEntry(entry, status)), requestId }
}

/** Endpoints may answer an error instead of throwing it; this brings such answers into form too. */
export async function completeErrorAnswer(
  response: Response,
  requestId: string,
): Promise<Response> {
  if (response.status < 400 || response.status === 416) return response
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  const body: unknown = isJson ? await response.json().catch(() => null) : null
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  const status = response.status === 501 ? 404 : response.status
  return errorAnswer(status, completeErrors(body, status, requestId), headers)
}
