import { z } from 'zod'

import { appointmentStatuses, type AppointmentStatus } from '../../../../lib/clinicChoices.ts'

const status = z.custom<AppointmentStatus>(
  (value) => typeof value === 'string' && Object.hasOwn(appointmentStatuses, value),
)

const row = z.object({
  id: z.string(),
  revision: z.number(),
  patient: z.string(),
  patientName: z.string().nullable(),
  patientNameAr: z.string().nullable(),
  fileNumber: z.string().nullable(),
  age: z.number().nullable(),
  doctor: z.string(),
  doctorName: z.string().nullable(),
  doctorNameAr: z.string().nullable(),
  startsAt: z.string(),
  status,
  isPrior: z.boolean(),
  cost: z.number().nullable(),
  previousAppointment: z.object({ id: z.string(), startsAt: z.string() }).nullable(),
})

/** One day of an organization or of a doctor, as the API tells it. */
export const boardDay = z.object({
  asOf: z.string(),
  date: z.string(),
  timezone: z.string(),
  currency: z.string(),
  /** Null for people who do not see money. */
  revenue: z.number().nullable(),
  rows: z.array(row),
  /** Why a doctor has no day. */
  reason: z.string().nullish(),
})

export type BoardRow = z.output<typeof row>
export type BoardDay = z.output<typeof boardDay>
