import { Refusal } from '../lib/errors.ts'
import { assertStorable } from '../lib/storable.ts'

export const JSON_BYTES_MAX = 1024 * 1024
const FORM_BYTES_MAX = 51 * 1024 * 1024

/** The media type in the spelling that everything behind this door compares with. */
export const mediaType = (headers: Headers): string =>
  headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''

function assertSize(headers: Headers, most: number): void {
  if (Number(headers.get('content-length') ?? 0) > most) throw new Refusal('too-large')
}

function parseJson(text: string): object {
  let value: unknown
  try {
    value = text === '' ? {} : JSON.parse(text)
  } catch {
    throw new Refusal('invalid-json')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('invalid-json')
  }
  return value
}

/**
 * Reads a JSON body once, refuses what could not be stored, and leaves the text on the request, so
 * that whoever answers may read it again.
 */
async function checkJson(request: Request): Promise<void> {
  assertSize(request.headers, JSON_BYTES_MAX)
  const text = await request.text()
  if (text.length > JSON_BYTES_MAX) throw new Refusal('too-large')
  const value = parseJson(text)
  assertStorable(value)
  Object.assign(request, {
    text: () => Promise.resolve(text),
    json: () => Promise.resolve(value),
  })
}

/**
 * Judges the body of a request before anything else reads it.
 * @throws Refusal for a wrong type, a wrong size, malformed JSON and unstorable text
 */
export async function checkBody(request: Request): Promise<void> {
  const { body, headers } = request
  if (body === null) return
  if (headers.has('content-encoding')) throw new Refusal('wrong-type')
  switch (mediaType(headers)) {
    case 'application/json':
      // Payload compares the type letter by letter and would ignore a body that it does not know.
      headers.set('content-type', 'application/json')
      return checkJson(request)
    case 'multipart/form-data':
      return assertSize(headers, FORM_BYTES_MAX)
    default:
      if ((await request.text()) !== '') throw new Refusal('wrong-type')
  }
}
