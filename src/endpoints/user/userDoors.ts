import type { Endpoint } from 'payload'

import { invitationDoors } from './invitationDoors.ts'
import { organizationDoors } from './organizationDoors.ts'
import { profileDoors } from './profileDoors.ts'

/** Everything below `/api/user` (S4): one's own account, organization and invitations. */
export const userDoors: Endpoint[] = [...profileDoors, ...organizationDoors, ...invitationDoors]
