import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'

import {
  appointmentStatuses,
  type AppointmentStatus,
  bookingSources,
} from '../../../../../lib/clinicChoices.ts'
import { isUuid } from '../../../../../lib/isUuid.ts'
import { recordKindNames } from '../../../../../lib/recordKinds.ts'
import { askApi } from '../../../asking/askApi.ts'

const text = z.string().nullish()
const isStatus = (value: unknown): value is AppointmentStatus =>
  typeof value === 'string' && Object.hasOwn(appointmentStatuses, value)
const isSource = (value: unknown): value is keyof typeof bookingSources =>
  typeof value === 'string' && Object.hasOwn(bookingSources, value)
const status = z.custom<AppointmentStatus>(isStatus)

const record = z.object({
  id: z.string(),
  revision: z.number(),
  text: z.string(),
  authorName: text,
  updatedAt: z.string(),
})
const records = z.partialRecord(z.enum(recordKindNames), record.nullable())

const visit = z.object({
  appointment: z.object({
    id: z.string(),
    revision: z.number(),
    status,
    startsAt: z.string(),
    endsAt: z.string(),
    isPrior: z.boolean().nullish(),
    overbooked: z.boolean().nullish(),
    cost: z.number().nullish(),
    source: z.custom<keyof typeof bookingSources>(isSource).nullish(),
    reason: text,
    cancelReason: text,
    doctor: z.string(),
    doctorName: text,
    patient: z.string(),
    organization: z.string(),
    /** Rich text; absent for who may not read it. */
    note: z.unknown().optional(),
  }),
  organization: z.object({ name: z.string(), timezone: z.string(), currency: z.string() }),
  patient: z.object({ id: z.string(), fullName: z.string(), nameAr: text }),
  records,
  isFrozen: z.boolean(),
  unlock: z.object({ reason: z.string(), at: z.string(), by: text }).nullable(),
  editable: z.array(z.enum(recordKindNames)),
  mayUnlock: z.boolean(),
  previous: z
    .object({ id: z.string(), startsAt: z.string(), status, doctorName: text, records })
    .nullable(),
})

export type FoundVisit = z.output<typeof visit>

/** A visit, asked once in a request; one out of reach is as missing as one that does not exist. */
export const findVisit = cache(async (id: string): Promise<FoundVisit> => {
  if (!isUuid(id)) notFound()
  const asked = await askApi(`/api/appointments/${id}/visit`, { answer: visit })
  if (asked.ok) return asked.data
  if (asked.status === 404) notFound()
  throw new Error(`The visit could not be read: ${asked.status}.`)
})
