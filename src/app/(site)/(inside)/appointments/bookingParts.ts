import { z } from 'zod'

/** What holds for a new appointment unless something else is said. */
export const terms = z.object({
  organization: z.string(),
  timezone: z.string(),
  currency: z.string(),
  slotMinutes: z.number(),
  defaultCost: z.number().nullable(),
  defaultPriorityCost: z.number().nullable(),
  today: z.string(),
})

export type Terms = z.output<typeof terms>

export const doctor = z.object({
  id: z.string(),
  name: z.string(),
  nameAr: z.string().nullable(),
  specialization: z.string().nullable(),
  department: z.object({ id: z.string(), name: z.string() }).nullable(),
  nextFreeAt: z.string().nullable(),
})

/** A doctor of the directory. */
export type Doctor = z.output<typeof doctor>

export const doctors = z.object({ docs: z.array(doctor) })

/** A doctor's name in the script of the page where it is known. */
export const nameDoctor = ({ name, nameAr }: Doctor, language: string): string =>
  (language === 'ar' ? nameAr : null) ?? name

export interface ChosenPatient {
  id: string
  label: string
}

/** Why a time could not be had, and the times that could. */
export interface Busy {
  doctor: string
  free: readonly { doctor: string; name: string; startsAt: string }[]
}
