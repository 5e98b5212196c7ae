import { addDays, laterOf, localInstant } from './calendar.ts'
import type { DemoOptions } from './demoTypes.ts'
import { demoLogins } from './logins.ts'
import type { DemoPatient } from './patients.ts'
import { accountName } from './personNames.ts'
import { createRandom } from './random.ts'
import type { DemoUser } from './users.ts'

/** One of so many patients of a place has a portal account, the first one always. */
const EVERY = 120
const MOST = 15

/** The portal account of a patient, if the patient has one. */
export const findPatientUser = (
  { seed, today }: DemoOptions,
  patient: DemoPatient,
): DemoUser | null => {
  if (patient.index % EVERY !== 0 || patient.index >= EVERY * MOST) return null
  const { organization } = patient
  const random = createRandom(`${seed} patient user ${patient.id}`)
  const login =
    patient.index === 0
      ? demoLogins.find(
          ({ role, organization: slug }) => role === 'patient' && slug === organization.slug,
        )
      : undefined
  const on = (days: number): string =>
    laterOf(patient.createdAt, localInstant(addDays(today, -days), 7 * 60, organization.timezone))
  return {
    id: random.uuid(),
    username: login?.username ?? `${accountName(patient)}.p${patient.fileNumber}`,
    email: `${accountName(patient)}.${patient.fileNumber}@mail.${organization.slug}.example.com`,
    phone: patient.phone,
    title: null,
    firstName: patient.firstName.slice(0, 50),
    lastName: patient.lastName.slice(0, 50),
    description: null,
    language: organization.locale,
    role: 'patient',
    isStaff: false,
    isSuperuser: false,
    nationalAccess: false,
    viewScope: 'organization',
    organizationId: organization.id,
    departmentId: null,
    employeeId: null,
    status: 'active',
    emailConfirmedAt: on(200),
    passwordChangedAt: on(60),
    lastLoginAt: on(random.int(1, 30)),
    createdAt: patient.createdAt,
    staffId: null,
  }
}
