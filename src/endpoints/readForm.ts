import type { PayloadRequest } from 'payload'

import { Refusal } from '../lib/errors.ts'

/** A file of 5 MB, and what the form needs around it. */
const FORM_BYTES_MAX = 5 * 1024 * 1024 + 64 * 1024

/** Reads a body that must fit into memory, and no more of it than that. */
async function collect(body: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > FORM_BYTES_MAX) throw new Refusal('too-large', 'file')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/**
 * Reads a form with one `file` and some fields of text. The file is put on the request; the fields
 * are returned.
 * @throws Refusal `wrong-type` for what is no form, `too-large`, `invalid`
 */
export async function readForm(req: PayloadRequest): Promise<Record<string, string>> {
  const type = req.headers.get('content-type') ?? ''
  if (!req.body || !type.startsWith('multipart/form-data')) throw new Refusal('wrong-type', 'file')
  const body = await collect(req.body)
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Refusal('invalid', 'file')
    })
  const fields = new Map<string, string>()
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, value)
    else if (name === 'file') {
      const data = Buffer.from(await value.arrayBuffer())
      req.file = { data, mimetype: value.type, name: value.name, size: data.length }
    }
  }
  return Object.fromEntries(fields)
}
