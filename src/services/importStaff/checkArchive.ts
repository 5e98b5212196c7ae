import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

import { Refusal } from '../../lib/errors.ts'
import { COLUMNS_MAX, LINES_MAX, tooManyRows } from './sheet.ts'

const inflate = promisify(inflateRaw)

const INFLATED_BYTES_MAX = 25 * 1024 * 1024
const ENTRIES_MAX = 300

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const [STORED, DEFLATED] = [0, 8]

interface Entry {
  method: number
  packed: number
  size: number
  offset: number
}

const unreadable = (): Refusal => new Refusal('file-unreadable', 'file')

/** What the directory at the end of an archive says of its files. */
function listEntries(data: Buffer): Entry[] {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || data.readUInt32LE(end) !== END) throw unreadable()
  const count = data.readUInt16LE(end + 10)
  if (count > ENTRIES_MAX) throw new Refusal('too-large', 'file')
  let at = data.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (data.readUInt32LE(at) !== ENTRY) throw unreadable()
    const nameLength = data.readUInt16LE(at + 28)
    const entry = {
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
    return entry
  })
}

/** The content of one file, never more of it than the directory promised. */
async function unpack(data: Buffer, { method, offset, packed, size }: Entry): Promise<Buffer> {
  if (data.readUInt32LE(offset) !== LOCAL) throw unreadable()
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28)
  const content = data.subarray(start, start + packed)
  if (method === STORED) return content
  if (method !== DEFLATED) throw unreadable()
  return inflate(content, { maxOutputLength: Math.max(size, 1) })
}

const rowTag = /<(?:[\w.-]+:)?row[\s/>]/g
/** Programs write an empty last row where a whole sheet has a format. */
const emptyRow = /<row(?:\s+[\w:.-]+="[^"<>&]*")*\s*\/>/g
/** An address, whatever the name space: the reader looks at the last part of a name. */
const place = /[\s"'<>/=](?!xmlns:)(?:[^\s"'<>/=:]+:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const address = /^([A-Z]{0,3})(\d{1,7})$/

/** The last row that spreadsheets have. */
const SHEET_ROWS = 1_048_576

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const placesIn = (xml: string): string[] =>
  [...xml.matchAll(place)].map(([, double, single]) => double ?? single ?? '')

function isInsideSheet(row: string): boolean {
  const [number = '', ...others] = placesIn(row)
  return others.length === 0 && /^\d{1,7}$/.test(number) && Number(number) <= SHEET_ROWS
}

function assertFewRows(sheet: string): void {
  let count = 0
  for (const _row of sheet.matchAll(rowTag)) {
    count += 1
    if (count > LINES_MAX) throw tooManyRows()
  }
}

/** Many empty rows, or a single cell far away, would make the reader of a sheet fill everything before it. */
function assertNear(sheet: string): void {
  assertFewRows(sheet)
  for (const found of placesIn(
    sheet.replaceAll(emptyRow, (row) => (isInsideSheet(row) ? '' : row)),
  )) {
    const [, letters = '', row] = address.exec(found) ?? []
    if (row === undefined) throw unreadable()
    if (Number(row) > LINES_MAX) throw tooManyRows()
    if (columnOf(letters) > COLUMNS_MAX) throw new Refusal('too-large', 'file')
  }
}

/**
 * Looks whether an XLSX file is no larger inside than it says, and that not more than we read, before
 * anything of it is read.
 * @throws Refusal `too-large`, `file-unreadable`
 */
export async function checkArchive(data: Buffer): Promise<void> {
  try {
    const entries = listEntries(data)
    const promised = entries.reduce((sum, { size }) => sum + size, 0)
    if (promised > INFLATED_BYTES_MAX) throw new Refusal('too-large', 'file')
    for (const entry of entries) {
      const content = await unpack(data, entry)
      if (content.includes('sheetData')) assertNear(content.toString('utf8'))
    }
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable()
  }
}
