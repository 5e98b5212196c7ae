import type { Actor } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'

/**
 * The organization that a request is about: the person's own, or the one that somebody who works
 * for all of them names.
 * @throws Refusal `not-found` for any other, and for who has none and names none
 */
export function askedOrganization(actor: Actor, named: string | undefined): string {
  const wide = actor.role === 'system_admin' || actor.role === 'audit_team'
  const asked = named ?? actor.organization
  if (!asked || (asked !== actor.organization && !wide)) throw new Refusal('not-found')
  return asked
}
