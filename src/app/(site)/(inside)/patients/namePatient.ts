import type { Language } from '../../../../lib/words.ts'

interface Named {
  firstName: string
  lastName: string
  firstNameAr?: string | null | undefined
  lastNameAr?: string | null | undefined
}

/** A patient's name in the script of the page, and the one in the other script where there is one. */
export function namePatient(patient: Named, language: Language): [string, string | null] {
  const { firstName, firstNameAr, lastName, lastNameAr } = patient
  const latin = `${firstName} ${lastName}`
  const arabic = [firstNameAr, lastNameAr].filter(Boolean).join(' ')
  if (!arabic) return [latin, null]
  return language === 'ar' ? [arabic, latin] : [latin, arabic]
}
