import { forbidden, notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'

import { isUuid } from '../../../../lib/isUuid.ts'
import { askApi } from '../../asking/askApi.ts'

const text = z.string().nullish()

const cycle = z.object({
  id: z.string(),
  revision: z.number(),
  startDate: z.string(),
  endDate: z.string().nullable(),
  status: z.enum(['active', 'suspended', 'ended']),
  endReason: z.enum(['early_discharge', 'completed']).nullable(),
  programMonth: z.number(),
  examCount: z.number(),
  basalAhi: z.number(),
  followUps: z.array(
    z.object({ date: z.string(), service: z.string(), authorName: z.string().nullable() }),
  ),
})

const exam = z
  .object({
    id: z.string(),
    kind: z.string(),
    revision: z.number(),
    performedOn: text,
    registeredBy: text,
    registeredByName: text,
    createdAt: z.string(),
    editableUntil: z.string(),
    mayEdit: z.boolean(),
    mayDelete: z.boolean(),
  })
  .catchall(z.unknown())

const record = z.object({
  patient: z.object({ id: z.string(), organization: z.string() }),
  active: z.string().nullable(),
  admission: cycle.nullable(),
  admissions: z.array(cycle),
  exams: z.record(z.string(), z.array(exam)),
  editWindowHours: z.number(),
  mayRegister: z.boolean(),
})

export type ClinicalRecord = z.output<typeof record>
export type RecordCycle = z.output<typeof cycle>
export type RecordExam = z.output<typeof exam>

/** A patient's clinical record of the active cycle, or of the one named, asked once in a request. */
export const findClinicalRecord = cache(
  async (patient: string, admission?: string): Promise<ClinicalRecord> => {
    if (!isUuid(patient) || (admission !== undefined && !isUuid(admission))) notFound()
    const query = admission === undefined ? '' : `?admission=${admission}`
    const asked = await askApi(`/api/patients/${patient}/clinical-record${query}`, {
      answer: record,
    })
    if (asked.ok) return asked.data
    if (asked.status === 404) notFound()
    if (asked.status === 403) forbidden()
    throw new Error(`The clinical record could not be read: ${asked.status}.`)
  },
)

const isValues = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The values of an exam's own kind. */
export const valuesOf = (found: RecordExam): Record<string, unknown> => {
  const values = found[found.kind]
  return isValues(values) ? values : {}
}
