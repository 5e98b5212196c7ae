import { randomUUID } from 'node:crypto'

import type { CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'

import { Refusal } from '../lib/errors.ts'

const BYTES_MAX = 5 * 1024 * 1024
const PIXELS_MAX = 40_000_000
const formats = ['png', 'jpeg', 'webp']

/** Accepts PNG, JPEG and WebP up to 5 MB and 40 megapixels, by what the file is and not by what it says, and gives it a random name. */
export const guardImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if ((operation !== 'create' && operation !== 'update') || !file) return args
  if (file.size > BYTES_MAX) throw new Refusal('too-large', 'file')
  const read = await sharp(file.data, { limitInputPixels: PIXELS_MAX })
    .metadata()
    .catch(() => null)
  if (!read)
    throw new Refusal(
      file.mimetype.startsWith('image/') && !file.mimetype.includes('svg')
        ? 'invalid'
        : 'wrong-type',
      'file',
    )
  if (!formats.includes(read.format)) throw new Refusal('wrong-type', 'file')
  if (read.width * read.height > PIXELS_MAX) throw new Refusal('invalid', 'file')
  file.name = `${randomUUID()}.${read.format === 'jpeg' ? 'jpg' : read.format}`
  return args
}
