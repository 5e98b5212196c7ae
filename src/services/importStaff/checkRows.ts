import { setImmediate as breathe } from 'node:timers/promises'

import type { FlattenedField, PayloadRequest } from 'payload'

import type { RowFault, TellFault } from './importReport.ts'
import type { ImportTarget } from './importTarget.ts'
import { judgeCell } from './judgeCell.ts'
import type { FileRow, StaffFile } from './readHeader.ts'
import type { StaffColumn } from './staffColumns.ts'

/** What the file says of one person; a column that is not given stays as it is. */
export type GivenValues = Partial<Record<Exclude<StaffColumn, 'organization'>, string>>

/** Other requests are answered between as many rows. */
const ROWS_AT_ONCE = 200

export interface GivenRow {
  row: number
  employeeId: string
  values: GivenValues
}

/** The fields of the staff collection by name, with their rules. */
export const staffFields = (req: PayloadRequest): ReadonlyMap<string, FlattenedField> =>
  new Map(req.payload.collections.staff.config.flattenedFields.map((field) => [field.name, field]))

type Cell = { value: string | null } | { code: string; message?: string }

function cellReader(req: PayloadRequest, target: ImportTarget) {
  const fields = staffFields(req)
  const beside = { organization: target.id, phoneCountry: target.phoneCountry }
  return async (column: StaffColumn, cell: string): Promise<Cell> => {
    if (column === 'organization')
      return target.isItself(cell) ? { value: null } : { code: 'invalid-relation' }
    if (column === 'department') {
      const department = target.findDepartment(cell)
      return department === undefined ? { code: 'invalid-relation' } : { value: department }
    }
    const field = fields.get(column)
    if (!field) return { value: null }
    const judged = await judgeCell(req, field, cell, beside)
    return 'message' in judged ? { code: 'invalid', message: judged.message } : judged
  }
}

async function checkRow(
  read: ReturnType<typeof cellReader>,
  { cells, row }: FileRow,
  tell: TellFault,
): Promise<{ values: GivenValues; faults: RowFault[] }> {
  const values: GivenValues = {}
  const faults: RowFault[] = []
  for (const [column, cell] of cells) {
    if (cell.trim() === '') continue
    const judged = await read(column, cell)
    if ('code' in judged) faults.push(tell(row, column, judged.code, judged.message))
    else if (judged.value !== null && column !== 'organization') values[column] = judged.value
  }
  return { values, faults }
}

/**
 * Holds every cell of the file to the rules of the collection. Rows without a fault come back; of
 * several rows with one employee number the first counts, and the others are faults.
 */
export async function checkRows(
  req: PayloadRequest,
  { rows }: StaffFile,
  target: ImportTarget,
  tell: TellFault,
): Promise<{ given: GivenRow[]; errors: RowFault[] }> {
  const read = cellReader(req, target)
  const needed = await read('employeeId', '')
  const seen = new Set<string>()
  const given: GivenRow[] = []
  const errors: RowFault[] = []
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_AT_ONCE === 0) await breathe()
    const { faults, values } = await checkRow(read, row, tell)
    const { employeeId } = values
    const isNamed = (row.cells.get('employeeId') ?? '').trim() !== ''
    if (!isNamed && 'code' in needed)
      faults.push(tell(row.row, 'employeeId', needed.code, needed.message))
    if (employeeId !== undefined && seen.has(employeeId))
      faults.push(tell(row.row, 'employeeId', 'duplicate'))
    if (employeeId !== undefined) seen.add(employeeId)
    errors.push(...faults)
    if (faults.length === 0 && employeeId !== undefined)
      given.push({ row: row.row, employeeId, values })
  }
  return { given, errors }
}
