import { Refusal } from '../../lib/errors.ts'

const control = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/

const startsWith = (data: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => data[index] === byte)

const decode = (encoding: string, data: Buffer): string => new TextDecoder(encoding).decode(data)

const decodeUtf8 = (data: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch {
    return null
  }
}

/**
 * The encoding of a file that is no Unicode. Arabic words are runs of bytes above ASCII; accented
 * letters of Spanish mostly stand alone between plain ones.
 */
function guessEncoding(data: Buffer): 'windows-1256' | 'windows-1252' {
  let together = 0
  let alone = 0
  data.forEach((byte, index) => {
    if (byte < 0x80) return
    const joined = (data[index - 1] ?? 0) >= 0x80 || (data[index + 1] ?? 0) >= 0x80
    if (joined) together += 1
    else alone += 1
  })
  return together > alone ? 'windows-1256' : 'windows-1252'
}

/**
 * A text file in Unicode, or in the encodings that spreadsheets of our countries still save.
 * @throws Refusal `file-unreadable` for what is no text
 */
export function decodeText(data: Buffer): string {
  if (startsWith(data, 0xff, 0xfe)) return decode('utf-16le', data)
  if (startsWith(data, 0xfe, 0xff)) return decode('utf-16be', data)
  const unicode = decodeUtf8(data)
  if (unicode !== null) return unicode
  const text = decode(guessEncoding(data), data)
  if (control.test(text)) throw new Refusal('file-unreadable', 'file')
  return text
}
