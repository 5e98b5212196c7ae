import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../access/actor.ts'
import { grantableRoles, isRole } from '../access/roles.ts'
import { clock } from '../lib/clock.ts'
import { Refusal } from '../lib/errors.ts'

/** An invitation lives this long (S2). */
const HOURS = 72

/** Holds an invitation to roles that its author may grant, and sets what the server decides about it. */
export const guardInvitation: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  const actor = actorOf(req)
  if (!data) return data
  if (actor && isRole(data.role) && !grantableRoles(actor.role).includes(data.role)) {
    throw new Refusal('not-grantable', 'role')
  }
  if (operation === 'create') {
    data.invitedBy = actor?.id ?? null
    data.status = 'pending'
    data.expiresAt = new Date(clock.now().getTime() + HOURS * 3_600_000).toISOString()
  }
  return data
}
