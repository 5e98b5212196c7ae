import { listDemoDepartments } from './departments.ts'
import type { DemoDepartment } from './departments.ts'
import type { DemoOptions } from './demoTypes.ts'
import { listClinicians } from './clinicians.ts'
import type { Clinician } from './clinicians.ts'
import { careProviders, listDemoOrganizations } from './organizations.ts'
import type { DemoOrganization } from './organizations.ts'
import { listDemoStaff } from './staff.ts'
import type { DemoStaffMember } from './staff.ts'
import { listStaffUsers } from './users.ts'
import type { DemoUser } from './users.ts'

/** A place of care with the people who work there. */
export type PlaceRoster = {
  organization: DemoOrganization
  departments: DemoDepartment[]
  staff: DemoStaffMember[]
  users: DemoUser[]
  clinicians: Clinician[]
  /** Patients of the places before this one. */
  serialBase: number
}

/** Everyone who works somewhere, place by place. */
export const listPlaceRosters = (options: DemoOptions): PlaceRoster[] => {
  let serialBase = 0
  let staffBase = 0
  return careProviders(listDemoOrganizations(options)).map((organization) => {
    const departments = listDemoDepartments(options, organization)
    const staff = listDemoStaff(options, organization, departments, staffBase)
    const users = listStaffUsers(options, staff)
    const roster = {
      organization,
      departments,
      staff,
      users,
      clinicians: listClinicians(staff, users),
      serialBase,
    }
    serialBase += organization.patients
    staffBase += staff.length
    return roster
  })
}
