import { addDays, localInstant } from './calendar.ts'
import type { DemoLocale, DemoOptions } from './demoTypes.ts'
import { demoLogins } from './logins.ts'
import type { DemoLogin, DemoRole } from './logins.ts'
import { accountName } from './personNames.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'
import type { DemoStaffMember } from './staff.ts'
import type { StaffType } from './staffPosts.ts'

/** What has become of a login: four ways of being active, and the two others. */
type AccountStory = 'regular' | 'never_signed_in' | 'dormant' | 'invited' | 'deactivated' | 'none'

export type DemoUser = {
  id: string
  username: string
  email: string
  phone: string | null
  title: string | null
  firstName: string
  lastName: string
  description: string | null
  language: DemoLocale
  role: DemoRole
  isStaff: boolean
  isSuperuser: boolean
  nationalAccess: boolean
  viewScope: 'organization' | 'trust' | 'national'
  organizationId: string | null
  departmentId: string | null
  employeeId: string | null
  status: 'invited' | 'active' | 'deactivated'
  emailConfirmedAt: string | null
  passwordChangedAt: string | null
  lastLoginAt: string | null
  createdAt: string
  /** The staff record that this login belongs to. */
  staffId: string | null
}

const roleOf: Record<StaffType, DemoRole> = {
  physician: 'doctor',
  nurse: 'nurse',
  receptionist: 'receptionist',
  administrator: 'hospital_admin',
  technician: 'staff',
  pharmacist: 'staff',
  other: 'staff',
}

/** The access table opens the admin panel to these roles. */
const panelRoles: readonly DemoRole[] = [
  'system_admin',
  'audit_team',
  'hospital_admin',
  'department_manager',
]

/** The post, by type and place in the list of that type, that holds a printed login. */
const postOf: Partial<Record<DemoRole, readonly [StaffType, number]>> = {
  hospital_admin: ['administrator', 0],
  department_manager: ['physician', 1],
  doctor: ['physician', 0],
  nurse: ['nurse', 0],
  receptionist: ['receptionist', 0],
  staff: ['other', 0],
}

const stories: readonly AccountStory[] = [
  'regular',
  'invited',
  'regular',
  'dormant',
  'regular',
  'never_signed_in',
  'none',
]

const storyOf = (member: DemoStaffMember, index: number): AccountStory => {
  if (member.status === 'left') return 'deactivated'
  if (!member.isCore) return member.organization.planSlug === 'enterprise' ? 'regular' : 'none'
  return stories[index % stories.length] ?? 'regular'
}

/** The dates that a story leaves on the account. */
const datesOf = (story: AccountStory, random: Random, today: string, zone: string) => {
  const ago = (days: number): string => localInstant(addDays(today, -days), 480, zone)
  const confirmed = story !== 'invited'
  const lastLogin = {
    regular: ago(random.int(0, 6)),
    dormant: ago(40),
    deactivated: ago(random.int(60, 200)),
    never_signed_in: null,
    invited: null,
    none: null,
  }[story]
  return {
    emailConfirmedAt: confirmed ? ago(random.int(300, 800)) : null,
    passwordChangedAt: confirmed ? ago(random.int(7, 80)) : null,
    lastLoginAt: lastLogin,
  }
}

/** The printed login that a member of staff holds, if any. */
const findLogin = (
  member: DemoStaffMember,
  colleagues: readonly DemoStaffMember[],
): DemoLogin | undefined =>
  demoLogins.find((login) => {
    const [type, place] = postOf[login.role] ?? []
    if (login.organization !== member.organization.slug || place === undefined) return false
    return colleagues.filter((other) => other.staffType === type)[place] === member
  })

/** The logins of one place's staff: those that are printed, and others in every state. */
export const listStaffUsers = (
  { seed, today }: DemoOptions,
  staff: readonly DemoStaffMember[],
): DemoUser[] =>
  staff.flatMap((member, index) => {
    const login = findLogin(member, staff)
    const story = login ? 'regular' : storyOf(member, index)
    if (story === 'none') return []
    const { organization } = member
    const random = createRandom(`${seed} user ${organization.slug} ${index}`)
    const role = login?.role ?? roleOf[member.staffType]
    const isDoctor = member.staffType === 'physician'
    return {
      id: random.uuid(),
      username: login?.username ?? `${accountName(member)}.${member.employeeId.slice(2)}`,
      email: member.email,
      phone: role === 'patient' ? null : member.phone,
      title: isDoctor ? (organization.locale === 'ar' ? 'د.' : 'Dr.') : null,
      firstName: member.firstName,
      lastName: member.lastName,
      description: member.specialization ?? member.jobTitle,
      language: organization.locale,
      role,
      isStaff: panelRoles.includes(role),
      isSuperuser: false,
      // One clinician of the trust also belongs to the national team.
      nationalAccess: organization.slug === 'gulf-pearl' && member.employeeId === 'E-0003',
      viewScope: 'organization',
      organizationId: organization.id,
      departmentId: member.department.id,
      employeeId: member.employeeId,
      status: story === 'invited' || story === 'deactivated' ? story : 'active',
      ...datesOf(story, random, today, organization.timezone),
      createdAt: member.createdAt,
      staffId: member.id,
    }
  })

const nationalPerson = (
  { seed, today }: DemoOptions,
  login: DemoLogin,
  name: { firstName: string; lastName: string },
): DemoUser => {
  const random = createRandom(`${seed} user ${login.username}`)
  return {
    id: random.uuid(),
    username: login.username,
    email: `${login.username}@example.org`,
    phone: null,
    title: null,
    ...name,
    description: null,
    language: 'en',
    role: login.role,
    isStaff: true,
    isSuperuser: login.role === 'system_admin',
    nationalAccess: login.role === 'audit_team',
    viewScope: login.role === 'audit_team' ? 'national' : 'organization',
    organizationId: null,
    departmentId: null,
    employeeId: null,
    status: 'active',
    ...datesOf('regular', random, today, 'Africa/Cairo'),
    createdAt: localInstant(addDays(today, -1100), 480, 'Africa/Cairo'),
    staffId: null,
  }
}

/** The people of the whole system, who belong to no organization. */
export const listNationalUsers = (options: DemoOptions): DemoUser[] =>
  demoLogins.flatMap((login) => {
    if (login.role === 'system_admin')
      return nationalPerson(options, login, { firstName: 'Nadine', lastName: 'Osman' })
    if (login.role === 'audit_team')
      return nationalPerson(options, login, { firstName: 'Idris', lastName: 'Halabi' })
    return []
  })
