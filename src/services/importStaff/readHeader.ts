import { cleanText } from '../../lib/text.ts'
import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'
import { COLUMNS_MAX, ROWS_MAX, type Sheet, tooManyRows } from './sheet.ts'
import { findColumn, neededColumns, type StaffColumn } from './staffColumns.ts'

/** One row of the file: its number there, and the cells of the columns that we know. */
export interface FileRow {
  row: number
  cells: ReadonlyMap<StaffColumn, string>
}

/** A list of staff as the file gives it. */
export interface StaffFile {
  rows: FileRow[]
  /** How the file calls the columns. */
  headers: ReadonlyMap<StaffColumn, string>
  /** Headers that mean nothing to us. */
  ignoredColumns: string[]
}

const HEADER_SHOWN_MAX = 60

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

function readHeaders(cells: readonly string[]) {
  const found = new Map<StaffColumn, { at: number; header: string }>()
  const ignoredColumns: string[] = []
  cells.forEach((cell, at) => {
    const header = String(cleanText(cell)).slice(0, HEADER_SHOWN_MAX)
    const column = findColumn(header)
    if (header === '') return
    if (!column) return void ignoredColumns.push(header)
    if (found.has(column)) {
      throw new Refusal(
        'columns-missing',
        column,
        words(
          `Two columns hold the same: ${column}.`,
          `عمودان يحملان البيان نفسه: ${column}.`,
          `Dos columnas contienen lo mismo: ${column}.`,
        ),
      )
    }
    found.set(column, { at, header })
  })
  const missing = neededColumns.filter((column) => !found.has(column))
  if (missing.length > 0) {
    const names = missing.join(', ')
    throw new Refusal(
      'columns-missing',
      missing[0],
      words(
        `The file lacks these columns: ${names}.`,
        `هذه الأعمدة ناقصة في الملف: ${names}.`,
        `Faltan estas columnas en el archivo: ${names}.`,
      ),
    )
  }
  return { found, ignoredColumns }
}

/**
 * Finds the columns by the first row that holds anything.
 * @throws Refusal `file-empty`, `columns-missing`, `too-large`
 */
export function readHeader(sheet: Sheet): StaffFile {
  const first = sheet.findIndex((cells) => !isEmpty(cells))
  const header = sheet[first]
  if (!header) throw new Refusal('file-empty', 'file')
  if (header.length > COLUMNS_MAX) throw new Refusal('too-large', 'file')
  const { found, ignoredColumns } = readHeaders(header)
  const rows = sheet.flatMap((cells, index): FileRow[] => {
    if (index <= first || isEmpty(cells)) return []
    const known = [...found].map(([column, { at }]): [StaffColumn, string] => [
      column,
      cells[at] ?? '',
    ])
    return [{ row: index + 1, cells: new Map(known) }]
  })
  if (rows.length === 0) throw new Refusal('file-empty', 'file')
  if (rows.length > ROWS_MAX) throw tooManyRows()
  const headers = new Map([...found].map(([column, { header: said }]) => [column, said]))
  return { rows, headers, ignoredColumns }
}
