import { z } from 'zod'

import { appointmentStatuses, type AppointmentStatus } from '../../../../lib/clinicChoices.ts'

const isStatus = (value: unknown): value is AppointmentStatus =>
  typeof value === 'string' && Object.hasOwn(appointmentStatuses, value)

const visit = z.object({
  id: z.string(),
  revision: z.number(),
  patient: z.string(),
  patientName: z.string(),
  patientNameAr: z.string().nullable(),
  doctor: z.string(),
  doctorName: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  status: z.custom<AppointmentStatus>(isStatus),
  isPrior: z.boolean(),
})

/** The answer of `/api/appointments/calendar`. */
export const calendarAnswer = z.object({
  organization: z.string(),
  zone: z.string(),
  from: z.string(),
  to: z.string(),
  today: z.string(),
  asOf: z.string(),
  slotMinutes: z.number(),
  opensAt: z.string(),
  closesAt: z.string(),
  closedDays: z.array(z.string()),
  ownDoctor: z.string().nullable(),
  doctors: z.array(z.object({ id: z.string(), name: z.string(), nameAr: z.string().nullable() })),
  docs: z.array(visit),
  isCut: z.boolean(),
})

export type CalendarData = z.output<typeof calendarAnswer>

/** An appointment as the calendar draws it. */
export type Visit = z.output<typeof visit>
