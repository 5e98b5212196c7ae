import { z } from 'zod'

import { type Asked, askApi } from '../../asking/askApi.ts'
import { foundCycle } from '../admissions/foundCycle.ts'

const text = z.string().nullish()

const patient = z.object({
  id: z.string(),
  fullName: text,
  firstName: z.string(),
  lastName: z.string(),
  firstNameAr: text,
  lastNameAr: text,
  fileNumber: text,
  documentNumber: text,
  organization: z.string(),
  lastFollowUpOn: text,
  admissions: z.array(foundCycle),
})

const found = z.object({ docs: z.array(patient), totalDocs: z.number(), limit: z.number() })

export type PatientWithCycles = z.output<typeof patient>

/** A page of patients with their cycles. */
export const findManager = (q: string, page: number): Promise<Asked<z.output<typeof found>>> =>
  askApi(`/api/follow-ups/manager?${new URLSearchParams({ q, page: String(page) }).toString()}`, {
    answer: found,
  })
