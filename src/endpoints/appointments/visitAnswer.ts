import { z } from 'zod'

import { recordKindNames } from '../../lib/recordKinds.ts'

const text = z.string().nullish()
const at = z.iso.datetime({ offset: true })

const record = z.object({
  id: z.uuid(),
  revision: z.int(),
  text: z.string(),
  authorName: text,
  createdAt: at,
  updatedAt: at,
})

export const records = z.partialRecord(z.enum(recordKindNames), record.nullable())

export const appointment = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    status: z.string(),
    startsAt: at,
    endsAt: at,
    doctor: z.uuid(),
    doctorName: text,
    patient: z.uuid(),
    organization: z.uuid(),
  })
  .loose()

export const organization = z.object({
  id: z.uuid(),
  name: z.string(),
  timezone: z.string(),
  currency: z.string(),
})

export const patient = z.object({
  id: z.uuid(),
  fullName: z.string(),
  nameAr: text,
  fileNumber: text,
  birthDate: text,
  age: z.int().nullable(),
  gender: text,
  isActive: z.boolean(),
  programMonth: z.int().nullable(),
})

/** A visit as the API describes it (src/services/visits/visitTypes.ts). */
export const visitAnswer = z.object({
  appointment,
  organization,
  patient,
  records,
  isFrozen: z.boolean(),
  unlock: z.object({ reason: z.string(), at, by: text }).nullable(),
  editable: z.array(z.enum(recordKindNames)),
  mayUnlock: z.boolean(),
  previous: z
    .object({ id: z.uuid(), startsAt: at, status: z.string(), doctorName: text, records })
    .nullable(),
})
