import { z } from 'zod'

import type { Language } from '../../../../lib/words.ts'

const found = z.object({
  id: z.string(),
  fullName: z.string(),
  nameAr: z.string().nullable(),
  fileNumber: z.string().nullable(),
  documentType: z.string().nullable(),
  documentNumber: z.string().nullable(),
  birthDate: z.string().nullable(),
  age: z.number().nullable(),
  gender: z.string().nullable(),
  phone: z.string().nullable(),
  isActive: z.boolean(),
  programMonth: z.number().nullable(),
  nextAppointment: z
    .object({ id: z.string(), startsAt: z.string(), doctorName: z.string() })
    .nullable(),
})

/** A patient as the search tells of them. */
export type FoundInSearch = z.output<typeof found>

/** Asks the search from the browser; null when it does not answer. */
export async function askPatients(
  q: string,
  language: Language,
): Promise<readonly FoundInSearch[] | null> {
  try {
    const answer = await fetch(`/api/patients/search?q=${encodeURIComponent(q.slice(0, 100))}`, {
      headers: { 'accept-language': language },
    })
    if (!answer.ok) return null
    return z.object({ docs: z.array(found) }).parse(await answer.json()).docs
  } catch {
    return null
  }
}
