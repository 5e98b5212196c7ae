import { addDays, localInstant } from './calendar.ts'
import type { DemoDepartment } from './departments.ts'
import type { DemoOptions } from './demoTypes.ts'
import { identityDocument } from './identityDocuments.ts'
import type { DocumentType } from './identityDocuments.ts'
import type { DemoOrganization } from './organizations.ts'
import { accountName, personName } from './personNames.ts'
import type { Gender, PersonName } from './personNames.ts'
import { mobileNumber } from './phones.ts'
import { diagnosisTexts, payers, programs, referringSpecialties, regions } from './places.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'

export type MaritalStatus = 'single' | 'married' | 'partnership' | 'widowed' | 'divorced'

export type DemoPatient = PersonName & {
  id: string
  organization: DemoOrganization
  fileNumber: string
  documentType: DocumentType
  documentNumber: string
  birthDate: string
  gender: Gender
  phone: string
  secondaryPhone: string | null
  email: string | null
  maritalStatus: MaritalStatus
  region: string
  city: string
  zone: 'urban' | 'rural'
  stratum: number
  payer: string
  weightKg: number
  heightM: number
  waistCm: number
  neckCm: number
  referringPhysician: string | null
  referringSpecialty: string | null
  clinicalDiagnosis: string
  program: (typeof programs)[number]
  capitationValue: number
  departmentId: string | null
  /** The day of the registration, ISO. */
  registeredOn: string
  createdAt: string
  /** Position in the place's register, from zero. */
  index: number
}

/** The oldest patient of the demo was registered this many days ago. */
const REGISTER_DAYS = 900

/** The monthly capitation of a programme, in the money of the place. */
const capitation: Record<DemoOrganization['country'], number> = { EG: 2400, AE: 950, CO: 259_783 }

const WORKDAY_START = 8 * 60
const WORKDAY_MINUTES = 9 * 60

/** Spreads the registrations evenly over the past, the last one on the morning of today. */
const registration = (organization: DemoOrganization, index: number, today: string) => {
  const past = (1 - (index + 1) / organization.patients) * REGISTER_DAYS
  const day = Math.floor(past)
  // Later in the register is later in the day; today's are before the morning is over.
  const minutes = Math.floor((1 - (past - day)) * (day === 0 ? 60 : WORKDAY_MINUTES))
  const registeredOn = addDays(today, -day)
  return {
    registeredOn,
    createdAt: localInstant(registeredOn, WORKDAY_START + minutes, organization.timezone),
  }
}

const ageInDays = (random: Random): number => {
  const years = random.weighted([
    [random.int(3, 17), 0.06],
    [random.int(18, 39), 0.22],
    [random.int(40, 64), 0.5],
    [random.int(65, 88), 0.22],
  ] as const)
  return years * 365 + random.int(1, 364)
}

const maritalStatusOf = (random: Random, years: number): MaritalStatus => {
  if (years < 20) return 'single'
  return random.weighted([
    ['married', 0.62],
    ['single', years < 40 ? 0.35 : 0.1],
    ['widowed', years > 60 ? 0.2 : 0.02],
    ['divorced', 0.09],
    ['partnership', 0.04],
  ])
}

/** Height, weight and girths that go together; sleep apnoea goes with weight. */
const bodyOf = (random: Random, gender: Gender, years: number, isApnoea: boolean) => {
  const grown = Math.min(1, 0.55 + years / 40)
  const heightM = Number(
    ((gender === 'male' ? 1.74 : 1.61) * grown + random.decimal(-0.08, 0.08, 2)).toFixed(2),
  )
  const index = isApnoea ? random.decimal(26, 40, 1) : random.decimal(19, 30, 1)
  const weightKg = Number((index * heightM ** 2).toFixed(1))
  return {
    heightM,
    weightKg,
    waistCm: Math.round(heightM * 100 * (0.3 + index / 110)),
    neckCm: Math.round((gender === 'male' ? 30 : 27) + index / 3),
  }
}

const referral = (random: Random, organization: DemoOrganization) => {
  if (random.chance(0.3)) return { referringPhysician: null, referringSpecialty: null }
  const culture = random.weighted(organization.cultures)
  const name = personName(random, culture, random.chance(0.5) ? 'female' : 'male')
  return {
    referringPhysician: `Dr. ${name.firstName} ${name.lastName}`,
    referringSpecialty: random.pick(referringSpecialties[organization.locale]),
  }
}

/** One made-up patient of a place; `serialBase` counts the patients of the places before it. */
export const createDemoPatient = (
  { seed, today }: DemoOptions,
  organization: DemoOrganization,
  departments: readonly DemoDepartment[],
  serialBase: number,
  index: number,
): DemoPatient => {
  const random = createRandom(`${seed} patient ${organization.slug} ${index}`)
  const id = random.uuid()
  const serial = serialBase + index
  // The first patient of each place is an adult with a portal account.
  const days = index === 0 ? 47 * 365 : ageInDays(random)
  const years = Math.floor(days / 365.25)
  const birthDate = addDays(today, -days)
  const gender: Gender = random.chance(0.52) ? 'male' : 'female'
  const name = personName(random, random.weighted(organization.cultures), gender)
  const program = random.chance(0.8) ? programs[0] : programs[1]
  const [region, cities] = random.weighted(
    regions[organization.country].map((found, place) => [found, place === 0 ? 6 : 1] as const),
  )
  return {
    id,
    organization,
    fileNumber: String(index + 1).padStart(6, '0'),
    ...name,
    ...identityDocument(organization.country, random, { birthDate, gender, serial, today }),
    birthDate,
    gender,
    phone: mobileNumber(organization.country, serial),
    secondaryPhone: random.chance(0.2)
      ? mobileNumber(organization.country, 5_000_000 + serial)
      : null,
    email: random.chance(0.45) ? `${accountName(name)}.${serial + 1}@mail.example.com` : null,
    maritalStatus: maritalStatusOf(random, years),
    region,
    city: random.pick(cities),
    zone: random.chance(0.8) ? 'urban' : 'rural',
    stratum: random.int(1, 6),
    payer: random.pick(payers[organization.country]),
    ...bodyOf(random, gender, years, program === programs[0]),
    ...referral(random, organization),
    clinicalDiagnosis: random.pick(diagnosisTexts[organization.locale][program]),
    program,
    capitationValue: capitation[organization.country],
    departmentId: random.pick(departments).id,
    ...registration(organization, index, today),
    index,
  }
}
