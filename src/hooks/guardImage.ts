import { randomUUID } from 'node:crypto'

import type { CollectionBeforeOperationHook } from 'payload'
import sharp, { type Metadata } from 'sharp'

import { Refusal } from '../lib/errors.ts'

const BYTES_MAX = 5 * 1024 * 1024
const PIXELS_MAX = 40_000_000
const formats = ['png', 'jpeg', 'webp']

/** What the server finds out about a file and where it keeps it; never taken from a client. */
const found = [
  'filename',
  'filesize',
  'focalX',
  'focalY',
  'height',
  'mimeType',
  'prefix',
  'sizes',
  'thumbnailURL',
  'url',
  'width',
]

const withoutFound = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !found.includes(key)))

/** How files of the accepted formats begin. */
const beginnings = [/^\x89PNG\r\n\x1a\n/, /^\xff\xd8\xff/, /^RIFF[^]{4}WEBP/]

const isAccepted = (data: Buffer): boolean => {
  const start = data.subarray(0, 12).toString('latin1')
  return beginnings.some((beginning) => beginning.test(start))
}

/** What a picture says about itself; null when it cannot be read. */
async function readPicture(data: Buffer): Promise<Metadata | null> {
  try {
    return await sharp(data, { limitInputPixels: PIXELS_MAX }).metadata()
  } catch {
    return null
  }
}

/** Accepts PNG, JPEG and WebP up to 5 MB and 40 megapixels, by what the file is and not by what it says, and gives it a random name. */
export const guardImage: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  const given =
    'data' in args && overrideAccess !== true ? withoutFound(args.data ?? {}) : undefined
  const kept = given ? { ...args, data: given } : args
  const { file } = req
  if (!file) return kept
  if (file.size > BYTES_MAX) throw new Refusal('too-large', 'file')
  if (!isAccepted(file.data)) throw new Refusal('wrong-type', 'file')
  const read = await readPicture(file.data)
  if (!read) throw new Refusal('invalid', 'file')
  if (!formats.includes(read.format)) throw new Refusal('wrong-type', 'file')
  if (read.width * read.height > PIXELS_MAX) throw new Refusal('invalid', 'file')
  file.name = `${randomUUID()}.${read.format === 'jpeg' ? 'jpg' : read.format}`
  return kept
}
