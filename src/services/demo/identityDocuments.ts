import { ageOn } from '../../lib/calendarDate.ts'
import type { DemoOrganization } from './organizations.ts'
import type { Gender } from './personNames.ts'
import type { Random } from './random.ts'

export type DocumentType = 'RC' | 'TI' | 'CC' | 'CE' | 'PA' | 'PE' | 'national_id' | 'other'

type Person = { birthDate: string; gender: Gender; serial: number; today: string }

type IdentityDocument = { documentType: DocumentType; documentNumber: string }

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')

/** Foreigners show a passport; its number is made of the serial, so it never repeats. */
const passport = (serial: number): IdentityDocument => ({
  documentType: 'PA',
  documentNumber: `X${pad((serial * 7919) % 100_000_000, 8)}`,
})

/**
 * Egypt: century, birth date, governorate, serial, check digit. The first hundred thousand are of
 * governorate 00, which does not exist, so that no such number belongs to a living person.
 */
const egyptian = ({ birthDate, serial }: Person): IdentityDocument => ({
  documentType: 'national_id',
  documentNumber: `${birthDate < '2000' ? 2 : 3}${birthDate.slice(2).replaceAll('-', '')}0${pad(serial % 1_000_000, 6)}`,
})

/** The Emirates: country, year of birth and nine digits more; serials start at zero. */
const emirati = ({ birthDate, serial }: Person): IdentityDocument => ({
  documentType: 'national_id',
  documentNumber: `784-${birthDate.slice(0, 4)}-0${pad(serial, 6)}-${serial % 10}`,
})

/** Colombia: the civil registry for small children, the minor's card, then the citizen's card. */
const colombian = ({ birthDate, serial, today }: Person): IdentityDocument => {
  const age = ageOn(birthDate, today)
  if (age < 7) return { documentType: 'RC', documentNumber: `10${pad(serial, 8)}` }
  if (age < 18) return { documentType: 'TI', documentNumber: `11${pad(serial, 8)}` }
  return { documentType: 'CC', documentNumber: `19${pad(serial, 8)}` }
}

/** The paper a person of the place shows; its number never repeats in an organization. */
export const identityDocument = (
  country: DemoOrganization['country'],
  random: Random,
  person: Person,
): IdentityDocument => {
  const draw = random.next()
  if (country === 'CO') {
    if (draw < 0.04) return { documentType: 'CE', documentNumber: pad(700_000 + person.serial, 7) }
    if (draw < 0.06) return { documentType: 'PE', documentNumber: `PE${pad(person.serial, 8)}` }
    return colombian(person)
  }
  if (draw < (country === 'AE' ? 0.15 : 0.03)) return passport(person.serial)
  return country === 'AE' ? emirati(person) : egyptian(person)
}
