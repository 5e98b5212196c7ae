import type { DemoRow } from './demoTypes.ts'
import { demoLogins } from './logins.ts'
import type { DemoGroup } from './plansAndGroups.ts'
import type { DemoUser } from './users.ts'

const printed = new Set(demoLogins.map(({ username }) => username))

/** The group that people of a role were given beside it, one of each role and place. */
const given: Partial<Record<DemoUser['role'], string>> = {
  nurse: 'Registrars',
  staff: 'Staff directory',
}

/** Memberships of a place's people in groups of kind organization, as Payload links them. */
export const membershipRows = (
  users: readonly DemoUser[],
  groups: readonly DemoGroup[],
): DemoRow[] =>
  Object.entries(given).flatMap(([role, name]) => {
    // The printed logins show what a role alone may do, so they are in no group.
    const member = users.find(
      (user) => user.role === role && user.status === 'active' && !printed.has(user.username),
    )
    const group = groups.find((found) => found.name === name && found.kind === 'organization')
    return member && group
      ? [{ parent_id: member.id, path: 'groups', order: 1, groups_id: group.id }]
      : []
  })
