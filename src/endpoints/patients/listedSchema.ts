import { z } from 'zod'

/** A patient as lists and searches show them, for the API description. */
export const listedSchema = z.object({
  id: z.uuid(),
  organization: z.object({ id: z.uuid(), name: z.string() }),
  fullName: z.string(),
  nameAr: z.string().nullable(),
  fileNumber: z.string().nullable(),
  documentType: z.string().nullable(),
  documentNumber: z.string().nullable(),
  birthDate: z.string().nullable().describe('YYYY-MM-DD'),
  age: z.number().nullable(),
  gender: z.string().nullable(),
  phone: z.string().nullable(),
  program: z.string().nullable(),
  isActive: z.boolean(),
  admission: z
    .object({ id: z.uuid(), startDate: z.string(), status: z.enum(['active', 'suspended']) })
    .nullable(),
  programMonth: z.number().nullable().describe('1 to 18; null without an open admission.'),
  nextAppointment: z
    .object({ id: z.uuid(), startsAt: z.string(), doctorName: z.string() })
    .nullable()
    .describe('The nearest one ahead, with any doctor.'),
})
