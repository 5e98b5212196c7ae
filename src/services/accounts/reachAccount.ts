import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { concealForbidden } from '../../access/concealForbidden.ts'
import { scopeOf } from '../../access/reach.ts'
import { grantableRoles, type Role } from '../../access/roles.ts'
import { Refusal } from '../../lib/errors.ts'
import { isUuid } from '../../lib/isUuid.ts'
import { findAccount, type Account } from './findAccount.ts'

/** Who acts on accounts of others (access.md, "Account actions"). */
const managers: readonly Role[] = ['system_admin', 'audit_team', 'hospital_admin']

/**
 * The account of another person that the signed-in one may act upon.
 * @param own whether the own account may be meant too
 * @throws Refusal `not-found` for accounts out of sight, `forbidden` for who manages none,
 *   `not-grantable` for roles above, `not-yourself`
 */
export async function reachAccount(
  req: PayloadRequest,
  id: string,
  { own = false }: { own?: boolean } = {},
): Promise<Account> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  if (!isUuid(id) || (await concealForbidden(req, 'users', id))) throw new Refusal('not-found')
  const scope = scopeOf(actor, 'users', 'update')
  if (!managers.includes(actor.role)) throw new Refusal('forbidden')
  const account = await findAccount(req, { id })
  if (!account) throw new Refusal('not-found')
  if (id === actor.id) {
    if (!own) throw new Refusal('not-yourself')
    return account
  }
  const within =
    scope === 'all' || actor.scope.trust.some((place) => place === account.organization)
  if (!within) throw new Refusal('forbidden')
  if (!grantableRoles(actor.role).includes(account.role)) throw new Refusal('not-grantable', 'role')
  return account
}
