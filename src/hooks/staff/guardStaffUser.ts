import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { type Actor, actorOf } from '../../access/actor.ts'
import { grantableRoles, staffAccountManagers } from '../../access/roles.ts'
import { Refusal } from '../../lib/errors.ts'
import { isUuid } from '../../lib/isUuid.ts'
import { findAccount } from '../../services/accounts/findAccount.ts'

/** The login of a patient or of somebody above is no one's to take; the database judges the rest. */
async function judge(req: PayloadRequest, actor: Actor, user: string): Promise<void> {
  const account = isUuid(user) ? await findAccount(req, { id: user }) : null
  if (!account) return
  if (account.role === 'patient') throw new Refusal('invalid-relation', 'user')
  const isAbove = !grantableRoles(actor.role).includes(account.role) && account.id !== actor.id
  const isNear = account.organization !== null && account.organization === actor.organization
  // Somebody out of sight is refused like somebody who does not exist.
  if (isAbove) throw new Refusal(isNear ? 'not-grantable' : 'invalid-relation', 'user')
}

/**
 * Holds a write of a staff record's `user` to what the actions on its login hold to (access.md,
 * "Account actions"). That both belong to one organization, and that no login has two records, is
 * kept by the database.
 */
export const guardStaffUser: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const actor = actorOf(req)
  if (!data || !actor || data.user === undefined) return data
  const before: unknown = originalDoc?.user ?? null
  if ((data.user ?? null) === before) return data
  if (!staffAccountManagers.includes(actor.role)) throw new Refusal('forbidden', 'user')
  if (data.user !== null) await judge(req, actor, String(data.user))
  return data
}
