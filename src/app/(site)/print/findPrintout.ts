import { cache } from 'react'
import { z } from 'zod'

import { appointmentStatuses, type AppointmentStatus, genders } from '../../../lib/clinicChoices.ts'
import { isUuid } from '../../../lib/isUuid.ts'
import { type Printable, printables, recordKindNames } from '../../../lib/recordKinds.ts'
import { type Asked, askApi } from '../asking/askApi.ts'

const text = z.string().nullish()
const isStatus = (value: unknown): value is AppointmentStatus =>
  typeof value === 'string' && Object.hasOwn(appointmentStatuses, value)
const isGender = (value: unknown): value is keyof typeof genders =>
  typeof value === 'string' && Object.hasOwn(genders, value)

const printout = z.object({
  document: z.enum(printables),
  appointment: z.object({
    id: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    status: z.custom<AppointmentStatus>(isStatus),
    isPrior: z.boolean().nullish(),
    cost: z.number().nullish(),
    reason: text,
  }),
  organization: z.object({ name: z.string(), timezone: z.string(), currency: z.string() }),
  patient: z.object({
    fullName: z.string(),
    nameAr: text,
    fileNumber: text,
    age: z.number().nullable(),
    gender: z.custom<keyof typeof genders>(isGender).nullish(),
  }),
  records: z.partialRecord(
    z.enum(recordKindNames),
    z.object({ text: z.string(), authorName: text }).nullable(),
  ),
  letterhead: z.object({
    name: z.string(),
    address: text,
    city: text,
    phone: text,
    email: text,
    logo: text,
  }),
  doctor: z.object({ name: z.string(), nameAr: text, specialization: text }),
  printedAt: z.string(),
})

/** What a document says, as the API tells it. */
export type Printed = z.output<typeof printout>

const isPrintable = (name: string): name is Printable =>
  printables.some((printable) => printable === name)

/** A document of an appointment, asked once in a request, because asking is recorded; null where the address is none. */
export const findPrintout = cache(
  async (id: string, document: string): Promise<Asked<Printed> | null> =>
    isUuid(id) && isPrintable(document)
      ? askApi(`/api/appointments/${id}/print?document=${document}`, { answer: printout })
      : null,
)
