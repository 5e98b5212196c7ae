import { Refusal } from '../../lib/errors.ts'
import { readCsv } from './readCsv.ts'
import { readHeader, type StaffFile } from './readHeader.ts'
import { readXlsx } from './readXlsx.ts'

const BYTES_MAX = 5 * 1024 * 1024
const zipBeginning = Buffer.from([0x50, 0x4b, 3, 4])

/**
 * Reads a list of staff from a CSV or XLSX file, by what it is and not by its name.
 * @throws Refusal `too-large`, `file-empty`, `file-unreadable`, `columns-missing`
 */
export async function readStaffFile(data: Buffer): Promise<StaffFile> {
  if (data.length > BYTES_MAX) throw new Refusal('too-large', 'file')
  if (data.length === 0) throw new Refusal('file-empty', 'file')
  const isArchive = data.subarray(0, 4).equals(zipBeginning)
  return readHeader(isArchive ? await readXlsx(data) : readCsv(data))
}
