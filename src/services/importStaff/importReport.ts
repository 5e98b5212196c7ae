import type { PayloadRequest } from 'payload'

import { refusals, type RefusalCode } from '../../lib/errors.ts'
import { sayIn } from '../../lib/words.ts'
import type { StaffColumn } from './staffColumns.ts'

/** What is wrong with one cell, told by the row's number in the file and the column's name there. */
export interface RowFault {
  row: number
  column: string
  code: string
  message: string
}

/** What became, or would become, of a list of staff. */
export interface ImportReport {
  created: number
  updated: number
  unchanged: number
  errors: RowFault[]
  ignoredColumns: string[]
  /** How many accounts were made, or are to be made by the job. */
  accounts?: number
  /** The bulk job that makes the accounts when there are more than 50. */
  job?: string
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

/** Collects faults in the language of the request, with the columns named as the file names them. */
export const faultTeller =
  (req: PayloadRequest, headers: ReadonlyMap<StaffColumn, string>) =>
  (row: number, column: StaffColumn, code: string, message?: string): RowFault => ({
    row,
    column: headers.get(column) ?? column,
    code,
    message:
      message ?? sayIn(req.i18n.language, refusals[isRefusalCode(code) ? code : 'invalid'][1]),
  })

export type TellFault = ReturnType<typeof faultTeller>
