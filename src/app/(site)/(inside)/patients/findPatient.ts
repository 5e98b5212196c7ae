import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'

import { isUuid } from '../../../../lib/isUuid.ts'
import { askApi } from '../../asking/askApi.ts'

const text = z.string().nullish()
const number = z.number().nullish()

const overview = z.object({
  patient: z.object({
    id: z.string(),
    revision: z.number(),
    organization: z.string(),
    fileNumber: text,
    firstName: z.string(),
    lastName: z.string(),
    firstNameAr: text,
    lastNameAr: text,
    documentType: text,
    documentNumber: text,
    birthDate: text,
    age: number,
    gender: text,
    maritalStatus: text,
    phone: text,
    secondaryPhone: text,
    email: text,
    region: text,
    city: text,
    zone: text,
    stratum: number,
    weightKg: number,
    heightM: number,
    waistCm: number,
    neckCm: number,
    referringPhysician: text,
    referringSpecialty: text,
    clinicalDiagnosis: text,
    program: text,
    payer: text,
    capitationValue: number,
    department: text,
    isActive: z.boolean().nullish(),
    lastFollowUpOn: text,
  }),
  department: z.object({ id: z.string(), name: z.string(), nameAr: text }).nullable(),
  timezone: z.string(),
  hasAccount: z.boolean(),
  account: z.object({ id: z.string(), username: z.string(), status: z.string() }).nullable(),
  admission: z
    .object({
      id: z.string(),
      revision: z.number(),
      startDate: z.string(),
      status: z.enum(['active', 'suspended']),
      programMonth: z.number(),
    })
    .nullable(),
  nextAppointment: z
    .object({ id: z.string(), startsAt: z.string(), doctorName: z.string(), status: z.string() })
    .nullable(),
  lastFollowUp: z.object({ id: z.string(), date: z.string(), service: z.string() }).nullable(),
  daysWithoutFollowUp: z.number().nullable(),
  alerts: z.array(z.enum(['follow-up-overdue', 'admission-suspended', 'contact-missing'])),
})

/** A patient with the open admission, the next appointment and the last follow-up. */
export type FoundPatient = z.output<typeof overview>

/** A patient's record, asked once in a request; one out of reach is as missing as one that does not exist. */
export const findPatient = cache(async (id: string): Promise<FoundPatient> => {
  if (!isUuid(id)) notFound()
  const asked = await askApi(`/api/patients/${id}/overview`, { answer: overview })
  if (asked.ok) return asked.data
  if (asked.status === 404) notFound()
  throw new Error(`The patient could not be read: ${asked.status}.`)
})
