import { z } from 'zod'

/** A patient as the list's door tells of them. */
export const listedRow = z.object({
  id: z.string(),
  organization: z.object({ id: z.string(), name: z.string() }),
  fullName: z.string(),
  nameAr: z.string().nullable(),
  fileNumber: z.string().nullable(),
  documentType: z.string().nullable(),
  documentNumber: z.string().nullable(),
  birthDate: z.string().nullable(),
  age: z.number().nullable(),
  gender: z.string().nullable(),
  phone: z.string().nullable(),
  program: z.string().nullable(),
  isActive: z.boolean(),
  admission: z.object({ id: z.string(), startDate: z.string(), status: z.string() }).nullable(),
  programMonth: z.number().nullable(),
  nextAppointment: z
    .object({ id: z.string(), startsAt: z.string(), doctorName: z.string() })
    .nullable(),
})

export type ListedRow = z.output<typeof listedRow>
