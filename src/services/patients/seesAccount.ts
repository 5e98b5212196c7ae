import type { Actor } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'

/**
 * Whether somebody may give a patient of an organization a login, end it, and know the username
 * that the patient signs in with: who may register patients there.
 */
export function seesAccount(actor: Actor, organization: unknown): boolean {
  const scope = scopeOf(actor, 'patients', 'create')
  if (scope === 'all') return true
  const place = typeof organization === 'string' ? organization : null
  if (place === null) return false
  return scope === 'trust'
    ? actor.scope.trust.includes(place)
    : scope === 'org' && place === actor.organization
}
