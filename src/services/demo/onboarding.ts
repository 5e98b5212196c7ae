import { addDays, localInstant } from './calendar.ts'
import type { DemoDepartment } from './departments.ts'
import type { DemoOptions } from './demoTypes.ts'
import type { DemoRole } from './logins.ts'
import type { DemoOrganization } from './organizations.ts'
import { accountName, fullName, personName } from './personNames.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'
import type { DemoUser } from './users.ts'

export type DemoInvitation = {
  id: string
  organizationId: string
  email: string
  role: DemoRole
  departmentId: string | null
  invitedById: string
  status: 'pending' | 'accepted' | 'revoked' | 'expired'
  sentAt: string
  expiresAt: string
  acceptedAt: string | null
  acceptedById: string | null
  sendCount: number
}

export type DemoAccountRequest = {
  id: string
  organizationId: string
  email: string
  name: string
  employeeId: string | null
  message: string
  status: 'pending' | 'approved' | 'rejected'
  decidedById: string | null
  createdAt: string
}

/** An invitation is good for 72 hours. */
const LIFETIME_DAYS = 3

/** Days since each was sent, and what has become of it. */
const invitationStories = [
  ['pending', 0, 'doctor'],
  ['pending', 1, 'nurse'],
  ['expired', 9, 'receptionist'],
  ['revoked', 12, 'staff'],
  ['accepted', 30, 'doctor'],
] as const

const requestStories = [
  ['pending', 1],
  ['pending', 3],
  ['rejected', 20],
] as const

const requestMessages = {
  en: 'I work at the front office and need to see the appointment board.',
  es: 'Trabajo en recepción y necesito ver la agenda de citas.',
  ar: 'أعمل في الاستقبال وأحتاج إلى الاطلاع على جدول المواعيد.',
} as const

const person = (random: Random, organization: DemoOrganization) =>
  personName(random, random.weighted(organization.cultures), random.chance(0.5) ? 'female' : 'male')

/** Invitations of a place in every state. The accepted one brought a doctor who works there now. */
export const listDemoInvitations = (
  { seed, today }: DemoOptions,
  organization: DemoOrganization,
  departments: readonly DemoDepartment[],
  users: readonly DemoUser[],
): DemoInvitation[] => {
  const admin = users.find((user) => user.role === 'hospital_admin')
  const joined = users.find((user) => user.role === 'doctor' && user.status === 'active')
  if (!admin) return []
  return invitationStories.map(([status, days, role], index) => {
    const random = createRandom(`${seed} invitation ${organization.slug} ${index}`)
    const sentOn = addDays(today, -days)
    const isAccepted = status === 'accepted' && joined !== undefined
    const at = (date: string) => localInstant(date, 7 * 60 + 40, organization.timezone)
    return {
      id: random.uuid(),
      organizationId: organization.id,
      email: isAccepted
        ? joined.email
        : `${accountName(person(random, organization))}.${index}@${organization.slug}.example.com`,
      role,
      departmentId: random.pick(departments).id,
      invitedById: admin.id,
      status,
      sentAt: at(sentOn),
      expiresAt: at(addDays(sentOn, LIFETIME_DAYS)),
      acceptedAt: isAccepted ? at(addDays(sentOn, 1)) : null,
      acceptedById: isAccepted ? joined.id : null,
      sendCount: status === 'expired' ? 2 : 1,
    }
  })
}

/** Requests for an account that people of a place sent from the front page. */
export const listDemoAccountRequests = (
  { seed, today }: DemoOptions,
  organization: DemoOrganization,
  users: readonly DemoUser[],
): DemoAccountRequest[] => {
  const admin = users.find((user) => user.role === 'hospital_admin')
  return requestStories.map(([status, days], index) => {
    const random = createRandom(`${seed} account request ${organization.slug} ${index}`)
    const name = person(random, organization)
    return {
      id: random.uuid(),
      organizationId: organization.id,
      email: `${accountName(name)}@${organization.slug}.example.com`,
      name: fullName(name),
      employeeId: `E-${String(random.int(200, 999)).padStart(4, '0')}`,
      message: requestMessages[organization.locale],
      status,
      decidedById: status === 'pending' ? null : (admin?.id ?? null),
      createdAt: localInstant(addDays(today, -days), 9 * 60 + index, organization.timezone),
    }
  })
}
