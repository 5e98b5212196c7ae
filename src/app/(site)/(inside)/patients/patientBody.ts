import { readTypedDate } from './readTypedDate.ts'

const dates: readonly string[] = ['birthDate', 'startDate']
const numbers: readonly string[] = [
  'stratum',
  'capitationValue',
  'weightKg',
  'heightM',
  'waistCm',
  'neckCm',
]

/** What the form about a patient sends, but for the login. */
export const patientFields = [
  'organization',
  'firstName',
  'lastName',
  'firstNameAr',
  'lastNameAr',
  'documentType',
  'documentNumber',
  'birthDate',
  'gender',
  'maritalStatus',
  'phone',
  'secondaryPhone',
  'email',
  'region',
  'city',
  'zone',
  'stratum',
  'program',
  'startDate',
  'payer',
  'capitationValue',
  'department',
  'weightKg',
  'heightM',
  'waistCm',
  'neckCm',
  'referringPhysician',
  'referringSpecialty',
  'clinicalDiagnosis',
] as const

/** A number with either decimal sign; what is none stays text, for the server to refuse. */
function readNumber(text: string): number | string {
  const number = Number(text.replace(',', '.'))
  return Number.isFinite(number) ? number : text
}

function read(name: string, typed: string): string | number | null {
  const text = typed.trim()
  if (text === '') return null
  if (dates.includes(name)) return readTypedDate(text)
  return numbers.includes(name) ? readNumber(text) : text
}

/** What was typed as the API takes it: nothing typed is nothing stored. */
export const bodyOf = (typed: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    patientFields.flatMap((name) => {
      const value = typed[name]
      return value === undefined ? [] : [[name, read(name, value)]]
    }),
  )
