import { z } from 'zod'

const statuses = ['pending', 'confirmed', 'checked_in', 'completed', 'canceled', 'no_show'] as const

const row = z.object({
  id: z.string(),
  revision: z.number(),
  patient: z.string(),
  patientName: z.string(),
  patientNameAr: z.string().nullable(),
  fileNumber: z.string().nullable(),
  age: z.number().nullable(),
  doctor: z.string(),
  doctorName: z.string(),
  doctorNameAr: z.string().nullable(),
  status: z.enum(statuses),
  isPrior: z.boolean(),
  cost: z.number().nullable(),
  startsAt: z.string(),
})

/** One appointment of the history. */
export type HistoryRow = z.output<typeof row>

export const history = z.object({
  docs: z.array(row),
  totalDocs: z.number(),
  isCapped: z.boolean(),
  timezone: z.string(),
  currency: z.string(),
})
