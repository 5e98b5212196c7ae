import { addDays, localInstant } from './calendar.ts'
import type { DemoDepartment } from './departments.ts'
import type { DemoOptions } from './demoTypes.ts'
import type { DemoOrganization } from './organizations.ts'
import { accountName, personName } from './personNames.ts'
import type { Gender } from './personNames.ts'
import { mobileNumber } from './phones.ts'
import { createRandom } from './random.ts'
import { listStaffPosts, wordingFor } from './staffPosts.ts'
import type { StaffPost, StaffType } from './staffPosts.ts'

export type DemoStaffMember = {
  id: string
  organization: DemoOrganization
  department: DemoDepartment
  post: StaffPost
  gender: Gender
  firstName: string
  lastName: string
  firstNameAr: string | null
  lastNameAr: string | null
  email: string
  phone: string
  staffType: StaffType
  jobTitle: string
  specialization: string | null
  licenseNumber: string | null
  licenseExpiresOn: string | null
  employeeId: string
  status: 'active' | 'on_leave' | 'left'
  /** Part of the fixed forty, rather than one of the further physicians of a big demo. */
  isCore: boolean
  createdAt: string
}

const licensed: readonly StaffType[] = ['physician', 'nurse', 'pharmacist', 'technician']

/** Posts of the fixed forty, counted within the place, whose people are away or gone. */
const absences: Record<string, Record<number, 'on_leave' | 'left'>> = {
  'delta-star': { 7: 'on_leave', 10: 'left', 14: 'on_leave' },
  'gulf-pearl': { 6: 'left', 8: 'on_leave', 12: 'left' },
  'sueno-andino': { 4: 'on_leave' },
}

const genderFor = (post: StaffPost, chance: number): Gender => {
  if (post.type === 'nurse' || post.type === 'receptionist')
    return chance < 0.85 ? 'female' : 'male'
  return chance < 0.48 ? 'female' : 'male'
}

/**
 * How many physicians a place needs beyond the fixed ones: enough for five visits per patient,
 * some nine a day each.
 */
export const furtherPhysiciansOf = (organization: DemoOrganization): number =>
  Math.max(0, Math.floor((organization.patients - 1500) / 700))

/** The people who work in a place, always the same for the same seed. */
export const listDemoStaff = (
  { seed, today }: DemoOptions,
  organization: DemoOrganization,
  departments: readonly DemoDepartment[],
  /** Staff of the places before this one, so that no telephone number repeats. */
  serialBase: number,
): DemoStaffMember[] => {
  const bySpecialty = new Map(departments.map((found) => [found.specialty, found]))
  const core = listStaffPosts(organization.slug, 0, new Set()).length
  const posts = listStaffPosts(
    organization.slug,
    furtherPhysiciansOf(organization),
    new Set(bySpecialty.keys()),
  )
  return posts.flatMap((post, index) => {
    const department = bySpecialty.get(post.specialty)
    if (!department) return []
    const random = createRandom(`${seed} staff ${organization.slug} ${index}`)
    const gender = genderFor(post, random.next())
    const name = personName(random, random.weighted(organization.cultures), gender)
    const number = String(index + 1).padStart(4, '0')
    // Every eighth licence runs out within the next month, so that the warning has work to do.
    const expiresIn = index % 8 === 2 ? random.int(3, 29) : random.int(60, 1200)
    const isLicensed = licensed.includes(post.type)
    return {
      id: random.uuid(),
      organization,
      department,
      post,
      gender,
      ...name,
      email: `${accountName(name)}.${number}@${organization.slug}.example.org`,
      phone: mobileNumber(organization.country, 9_000_000 + serialBase + index),
      staffType: post.type,
      jobTitle: wordingFor(post.jobTitle, organization.locale) ?? '',
      specialization: wordingFor(post.specialization, organization.locale),
      licenseNumber: isLicensed ? `${organization.country}-${random.int(100_000, 999_999)}` : null,
      licenseExpiresOn: isLicensed ? addDays(today, expiresIn) : null,
      employeeId: `E-${number}`,
      status: (index < core ? absences[organization.slug]?.[index] : undefined) ?? 'active',
      isCore: index < core,
      createdAt: localInstant(
        addDays(today, -random.int(950, 1050)),
        random.int(540, 960),
        organization.timezone,
      ),
    }
  })
}

export const isPhysician = (member: DemoStaffMember): boolean => member.staffType === 'physician'
