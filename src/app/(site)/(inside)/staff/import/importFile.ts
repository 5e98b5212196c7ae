'use server'

import { z } from 'zod'

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

export type Imported = { ok: true; report: ImportTold } | { ok: false; errors: ApiError[] }

/** Checks a file of staff, or with `dryRun` set to false imports it. */
export async function importFile(form: FormData): Promise<Imported> {
  const sent = new FormData()
  for (const name of ['file', 'organization', 'createAccounts', 'dryRun']) {
    const value = form.get(name)
    if (value !== null) sent.set(name, value)
  }
  const asked = await askApi('/api/staff/import', { method: 'POST', body: sent, answer: report })
  return asked.ok ? { ok: true, report: asked.data } : { ok: false, errors: asked.errors }
}
