import { z } from 'zod'

import { statuses } from '../../services/dashboards/listDay.ts'
import { periods } from '../../services/dashboards/sumRevenue.ts'

const day = z.iso.date()
const count = z.int()

const row = z.object({
  id: z.uuid(),
  revision: z.int(),
  patient: z.uuid(),
  patientName: z.string().nullable(),
  patientNameAr: z.string().nullable(),
  fileNumber: z.string().nullable(),
  age: z.int().nullable().describe('Years, today.'),
  gender: z.string().nullable(),
  doctor: z.uuid(),
  doctorName: z.string().nullable(),
  doctorNameAr: z.string().nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  status: z.enum(statuses),
  isPrior: z.boolean(),
  cost: z.number().nullable().describe('Null for who does not see revenue.'),
  previousAppointment: z.object({ id: z.uuid(), startsAt: z.iso.datetime() }).nullable(),
})

const asOf = z.iso.datetime().describe('The time that the figures are of.')

/** One day as the reception board shows it. */
export const dayAnswer = z.object({
  asOf,
  date: day,
  timezone: z.string(),
  currency: z.string(),
  counts: z.object({
    total: count,
    pending: count,
    confirmed: count,
    checked_in: count,
    completed: count,
    canceled: count,
    no_show: count,
    prior: count,
  }),
  revenue: z
    .number()
    .nullable()
    .describe('Cost of the completed visits; null for who does not see it.'),
  rows: z.array(row),
})

/** One day of the doctor who asks. */
export const ownDayAnswer = dayAnswer.extend({
  waiting: count,
  next: z.uuid().nullable().describe('The appointment to call next.'),
  reason: z.enum(['no-staff-record']).nullable().describe('Why the day is empty.'),
})

/** The clinical programme. */
export const programAnswer = z.object({
  asOf,
  timezone: z.string(),
  active: count,
  overdueFollowUpDays: count,
  overdue: z.object({
    total: count,
    page: count,
    totalPages: count,
    rows: z.array(
      z.object({
        patient: z.uuid(),
        name: z.string(),
        initials: z.string(),
        documentNumber: z.string().nullable(),
        lastFollowUpOn: day.nullable(),
        admissionStart: day,
        days: z.int().describe('Since the last attention, else since the admission.'),
      }),
    ),
  }),
  latestAdmission: z.object({ patient: z.uuid(), name: z.string(), startDate: day }).nullable(),
  byProgramMonth: z.array(z.object({ month: count, count })),
})

/** Revenue over time. */
export const financeAnswer = z.object({
  asOf,
  from: day,
  to: day,
  by: z.enum(periods),
  doctor: z.uuid().nullable(),
  timezone: z.string(),
  currency: z.string(),
  totals: z.object({ revenue: z.number(), count }),
  series: z.array(z.object({ start: day, revenue: z.number(), count })),
  reason: z.enum(['no-staff-record']).nullable(),
})
