import { z } from 'zod'

import type { Language } from '../../../../lib/words.ts'
import { accountWords, type StaffAccount, statusWords, typeWords } from './staffWords.ts'

const text = z.string().nullish()
const named = z.object({ id: z.string(), name: z.string(), nameAr: text })

const keysOf = <K extends string>(known: Readonly<Record<K, unknown>>) =>
  z.string().refine((value): value is K => Object.hasOwn(known, value))

/** A staff member of the list, as far as the list shows it. */
export const staffRow = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  firstNameAr: text,
  lastNameAr: text,
  staffType: keysOf(typeWords),
  employeeId: text,
  department: z.union([z.string(), named]).nullish(),
  organization: z.union([z.string(), named]).nullish(),
  accountState: keysOf(accountWords).nullish(),
  status: keysOf(statusWords),
})

export type StaffRow = z.output<typeof staffRow>

/** The name as readers of a language write it, and how the others do where that is known. */
export function namesOf(
  row: {
    firstName: string
    lastName: string
    firstNameAr?: string | null | undefined
    lastNameAr?: string | null | undefined
  },
  language: Language = 'en',
): [name: string, other: string] {
  const latin = `${row.firstName} ${row.lastName}`
  const arabic = [row.firstNameAr, row.lastNameAr].filter(Boolean).join(' ')
  return language === 'ar' && arabic ? [arabic, latin] : [latin, arabic]
}

/** The name of a department as readers of a language write it. */
export const nameOfPlace = (
  place: string | { name: string; nameAr?: string | null | undefined } | null | undefined,
  language: Language,
): string => {
  if (typeof place !== 'object' || place === null) return ''
  return (language === 'ar' && place.nameAr) || place.name
}

/** The state of the login; none where there is no login. */
export const accountOf = (row: Pick<StaffRow, 'accountState'>): StaffAccount =>
  row.accountState ?? 'none'
