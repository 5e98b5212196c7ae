'use server'

import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'

import { safeCell } from '../../../../../lib/safeCell.ts'
import { type ApiError, askApi } from '../../../asking/askApi.ts'

const report = z.object({
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  errors: z.array(z.object({ row: z.number(), column: z.string(), message: z.string() })),
  ignoredColumns: z.array(z.string()),
  accounts: z.number().optional(),
  job: z.string().optional(),
})

export type ImportTold = z.output<typeof report>

/** `faults` are the errors as a file that spreadsheets read, formula-safe. */
export type Imported =
  { ok: true; report: ImportTold; faults: string } | { ok: false; errors: ApiError[] }

const faultsOf = ({ errors }: ImportTold): string =>
  `\uFEFF${stringify(
    errors.map(({ column, message, row }) => [String(row), safeCell(column), safeCell(message)]),
    { header: true, columns: ['row', 'column', 'message'], record_delimiter: 'windows' },
  )}`

/** Checks a file of staff, or with `dryRun` set to false imports it. */
export async function importFile(form: FormData): Promise<Imported> {
  const sent = new FormData()
  for (const name of ['file', 'organization', 'createAccounts', 'dryRun']) {
    const value = form.get(name)
    if (value !== null) sent.set(name, value)
  }
  const asked = await askApi('/api/staff/import', { method: 'POST', body: sent, answer: report })
  return asked.ok
    ? { ok: true, report: asked.data, faults: faultsOf(asked.data) }
    : { ok: false, errors: asked.errors }
}
