import { CsvError, parse } from 'csv-parse/sync'

import { Refusal } from '../../lib/errors.ts'
import { plainCell } from '../../lib/safeCell.ts'
import { decodeText } from './decodeText.ts'
import { LINES_MAX, type Sheet, tooManyRows } from './sheet.ts'

const CELL_CHARACTERS_MAX = 100_000

const delimiters = [',', ';', '\t'] as const

/** The delimiter that the first line holds most of, outside quotes. */
function findDelimiter(text: string): string {
  const line = /\S[^\r\n]*/.exec(text)?.[0].replaceAll(/"[^"]*"/g, '') ?? ''
  const counts = delimiters.map((delimiter) => line.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/**
 * Reads a CSV file, whatever its encoding and delimiter. Its texts are taken as they stand and never
 * worked out; only the apostrophe is taken off that our own files put before what looks like a formula.
 * @throws Refusal `file-unreadable`, `too-large`
 */
export function readCsv(data: Buffer): Sheet {
  const text = decodeText(data)
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: CELL_CHARACTERS_MAX,
      to: LINES_MAX + 1,
    })
    if (rows.length > LINES_MAX) throw tooManyRows()
    return rows.map((row) => row.map(plainCell))
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal('file-unreadable', 'file')
    throw error
  }
}
