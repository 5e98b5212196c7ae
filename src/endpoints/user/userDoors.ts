import type { Endpoint } from 'payload'

import { groupDoors } from './groupDoors.ts'
import { invitationDoors } from './invitationDoors.ts'
import { organizationDoors } from './organizationDoors.ts'
import { profileDoors } from './profileDoors.ts'
import { recordActivityDoor } from './recordActivityDoor.ts'
import { registrationDoors } from './registrationDoors.ts'
import { signingInDoors } from './signingInDoors.ts'

/** Everything below `/api/user` (S4): one's own account, organization and invitations. */
export const userDoors: Endpoint[] = [
  ...registrationDoors,
  ...signingInDoors,
  ...profileDoors,
  recordActivityDoor,
  ...organizationDoors,
  ...invitationDoors,
  ...groupDoors,
]
