import type { Specialty } from './departments.ts'
import { fullName } from './personNames.ts'
import type { Random } from './random.ts'
import type { DemoStaffMember } from './staff.ts'
import type { DemoUser } from './users.ts'

/** Someone who can be the author of an exam or a record. */
export type Clinician = {
  userId: string
  name: string
  specialty: Specialty
  isPhysician: boolean
}

/** The doctors and nurses of a place who use their login. */
export const listClinicians = (
  staff: readonly DemoStaffMember[],
  users: readonly DemoUser[],
): Clinician[] => {
  const userOf = new Map(users.map((user) => [user.staffId, user]))
  return staff.flatMap((member) => {
    const user = userOf.get(member.id)
    const writes = member.staffType === 'physician' || member.staffType === 'nurse'
    if (!user || !writes || user.status !== 'active' || !user.lastLoginAt) return []
    return {
      userId: user.id,
      name: fullName(member),
      specialty: member.post.specialty,
      isPhysician: member.staffType === 'physician',
    }
  })
}

/** A clinician of the specialty, or any where the place has none. */
export const pickClinician = (
  random: Random,
  clinicians: readonly Clinician[],
  specialty: Specialty,
): Clinician => {
  const fitting = clinicians.filter((found) => found.specialty === specialty)
  return random.pick(fitting.length > 0 ? fitting : clinicians)
}
