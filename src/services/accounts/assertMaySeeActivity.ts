import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { concealForbidden } from '../../access/concealForbidden.ts'
import { Refusal } from '../../lib/errors.ts'
import { isUuid } from '../../lib/isUuid.ts'
import { findAccount } from './findAccount.ts'

/**
 * Lets the person themselves look at their activity, a hospital administrator at that of people in
 * the trust, the audit team and system administrators at everybody's (access.md, "Account actions").
 * @throws Refusal `not-found` for accounts out of sight, `forbidden`
 */
export async function assertMaySeeActivity(req: PayloadRequest, id: string): Promise<void> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  if (!isUuid(id) || (await concealForbidden(req, 'users', id))) throw new Refusal('not-found')
  if (id === actor.id || actor.role === 'system_admin' || actor.role === 'audit_team') return
  if (actor.role !== 'hospital_admin') throw new Refusal('forbidden')
  const account = await findAccount(req, { id })
  if (!actor.scope.trust.some((place) => place === account?.organization))
    throw new Refusal('forbidden')
}
