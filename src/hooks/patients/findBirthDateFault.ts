import type { PayloadRequest } from 'payload'

import { ageOn, calendarDateIn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import { words, type Words } from '../../lib/words.ts'
import { findSettings } from '../../services/organizations/findSettings.ts'

const AGE_MAX = 120

const born = words(
  'Must not be in the future, and the age at most 120 years.',
  'يجب ألا يكون في المستقبل وألا يتجاوز العمر 120 سنة.',
  'No puede estar en el futuro y la edad es de 120 años como máximo.',
)

/** What is wrong with a birth date on the present day of the organization, or null. */
export async function findBirthDateFault(
  birthDate: string,
  patient: unknown,
  req: PayloadRequest,
): Promise<Words | null> {
  const { organization }: { organization?: unknown } = Object(patient)
  const settings = await findSettings(req, organization)
  const age = ageOn(birthDate, calendarDateIn(settings?.timezone ?? 'UTC', clock.now()))
  return age < 0 || age > AGE_MAX ? born : null
}
