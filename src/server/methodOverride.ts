import { Refusal } from '../lib/errors.ts'
import { mediaType } from './jsonBody.ts'
import { assertDecodes } from './requestTarget.ts'

const FORM_MAX = 65_536

/**
 * A list's query may be too long for a URL; then it comes as the form of a POST that asks to be
 * read as GET. Any other use of the override header is refused, so that it never does more than
 * the method that it names.
 */
export async function asRead(request: Request): Promise<Request> {
  const { headers } = request
  const named =
    headers.get('x-http-method-override') ?? headers.get('x-payload-http-method-override')
  if (named === null) return request
  if (request.method !== 'POST' || named.toUpperCase() !== 'GET') throw new Refusal('invalid')
  if (mediaType(headers) !== 'application/x-www-form-urlencoded') throw new Refusal('wrong-type')
  if (Number(headers.get('content-length') ?? 0) > FORM_MAX) throw new Refusal('too-large')
  const form = await request.text()
  if (form.length > FORM_MAX) throw new Refusal('too-large')
  assertDecodes(form)
  const url = new URL(request.url)
  url.search = [url.search.slice(1), form].filter(Boolean).join('&')
  const kept = new Headers(headers)
  for (const name of [
    'content-type',
    'content-length',
    'x-http-method-override',
    'x-payload-http-method-override',
  ]) {
    kept.delete(name)
  }
  return new Request(url, { method: 'GET', headers: kept, signal: request.signal })
}
