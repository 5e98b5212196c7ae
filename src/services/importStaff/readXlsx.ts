import { Refusal } from '../../lib/errors.ts'
import { checkArchive } from './checkArchive.ts'
import type { Sheet } from './sheet.ts'

const importReader = () => import('read-excel-file/universal')
let reader: ReturnType<typeof importReader> | undefined

/** Loaded with the first workbook: processes that never see one do without its memory. */
const loadReader = () => (reader ??= importReader())

/** A cell as a person sees it; of a formula only what it came to when the file was saved. */
function textOf(cell: unknown): string {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  return typeof cell === 'string' ? cell : ''
}

/**
 * Reads the first sheet of an XLSX file.
 * @throws Refusal `file-unreadable`, `too-large`
 */
export async function readXlsx(data: Buffer): Promise<Sheet> {
  await checkArchive(data)
  try {
    const { readSheet } = await loadReader()
    const rows = await readSheet(new Uint8Array(data).buffer)
    return rows.map((row) => row.map(textOf))
  } catch {
    throw new Refusal('file-unreadable', 'file')
  }
}
