import { z } from 'zod'

import type { Language } from '../../../../lib/words.ts'
import { readTypedDate } from './readTypedDate.ts'

const found = z.object({
  id: z.string(),
  fullName: z.string(),
  nameAr: z.string().nullable(),
  fileNumber: z.string().nullable(),
  birthDate: z.string().nullable(),
  reasons: z.array(z.enum(['document', 'phone', 'name-and-birth-date', 'name'])),
})

export type FoundDuplicate = z.output<typeof found>

const names = [
  'organization',
  'firstName',
  'lastName',
  'firstNameAr',
  'lastNameAr',
  'documentNumber',
  'phone',
]

/** Asks from the browser who may be the patient being typed; nobody where there is no answer. */
export async function askDuplicates(
  typed: Readonly<Record<string, string>>,
  id: string | undefined,
  language: Language,
): Promise<readonly FoundDuplicate[]> {
  const query = new URLSearchParams(
    names.flatMap((name) => {
      const value = typed[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const birthDate = readTypedDate(typed['birthDate'] ?? '')
  if (birthDate) query.set('birthDate', birthDate)
  if (id !== undefined) query.set('id', id)
  try {
    const answer = await fetch(`/api/patients/duplicates?${query.toString()}`, {
      headers: { 'accept-language': language },
    })
    if (!answer.ok) return []
    return z.object({ docs: z.array(found) }).parse(await answer.json()).docs
  } catch {
    return []
  }
}
