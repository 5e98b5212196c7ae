import { receptionRegistrars, staffAccountManagers } from '../../../../access/roles.ts'
import type { Person } from '../person/findPerson.ts'
import { reachOf } from '../person/reachOf.ts'

/** Whether somebody sees more of the staff than the own record. */
export const seesOthers = (person: Person): boolean => {
  const reach = reachOf(person, 'staff', 'read')
  return reach !== undefined && reach !== 'own'
}

/** Whether somebody may create, link and end the logins of an organization's staff; without one, of some staff. */
export const mayManageAccounts = ({ user }: Person, organization?: string | null): boolean =>
  staffAccountManagers.includes(user.role) &&
  (user.role !== 'hospital_admin' ||
    organization === undefined ||
    organization === user.organization)

/** Whether somebody may change the staff records of an organization. */
export const mayEdit = (person: Person, organization: string | null | undefined): boolean => {
  const reach = reachOf(person, 'staff', 'update')
  return reach === 'all' || (reach === 'org' && organization === person.user.organization)
}

/** Whether somebody may register reception staff. */
export const mayRegister = ({ user }: Person): boolean =>
  receptionRegistrars.includes(user.role) && Boolean(user.organization)
