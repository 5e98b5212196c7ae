import type { Where } from 'payload'

import type { Actor } from './actor.ts'
import { grantOf, type GovernedCollection, type Operation, type Scope } from './policy.ts'

/** A filter that no row passes: for people who may read a collection but own no row of it. */
export const noRow: Where = { id: { in: [] } }

const widen = (scope: Scope | undefined): boolean =>
  scope === 'org' || scope === 'dept' || scope === 'trust'

/**
 * How far an actor reaches in a collection with an operation: the table, widened by
 * `nationalAccess` (reading only) and by groups (at organization scope). Undefined is "not at all".
 */
export function scopeOf(
  actor: Actor,
  collection: GovernedCollection,
  operation: Operation,
): Scope | undefined {
  const granted = grantOf(collection, actor.role)[operation]
  const narrow = granted === undefined || granted === 'own' || granted === 'dept'
  const added = narrow && actor.scope.permissions.includes(`${collection}.${operation}`)
  const scope = added ? 'org' : granted
  return operation === 'read' && actor.nationalAccess && widen(scope) ? 'all' : scope
}

/** Collections whose rows name a patient: a patient's own rows are those. */
const patientRows: readonly GovernedCollection[] = [
  'admissions',
  'appointments',
  'diagnoses',
  'prescriptions',
  'requirements',
  'exams',
  'follow-ups',
]

function ownRows(actor: Actor, collection: GovernedCollection): Where {
  const { patientId } = actor.scope
  if (collection === 'users') return { id: { equals: actor.id } }
  if (collection === 'avatars') return { owner: { equals: actor.id } }
  if (collection === 'audit-events') {
    const mine: Where[] = [{ actor: { equals: actor.id } }, { subject: { equals: actor.id } }]
    return { or: patientId ? [...mine, { patient: { equals: patientId } }] : mine }
  }
  if (patientRows.includes(collection)) {
    return patientId ? { patient: { equals: patientId } } : noRow
  }
  if (['staff', 'patients', 'login-sessions', 'external-identities'].includes(collection)) {
    return { user: { equals: actor.id } }
  }
  return noRow
}

/** Rows that stay a person's own under a wider scope too: the manager without a department keeps the own row. */
const keepsOwn: readonly GovernedCollection[] = ['users', 'staff', 'avatars']

/** Where the organization of a row stands. */
const organizationPath = (collection: GovernedCollection): string => {
  if (collection === 'organizations') return 'id'
  if (collection === 'avatars') return 'owner.organization'
  const followsUser = collection === 'login-sessions' || collection === 'external-identities'
  return followsUser ? 'user.organization' : 'organization'
}

const either = (actor: Actor, collection: GovernedCollection, where: Where | null): Where => {
  if (!keepsOwn.includes(collection)) return where ?? noRow
  const own = ownRows(actor, collection)
  return where ? { or: [where, own] } : own
}

/** The filter for a scope; `true` is every row. */
export function rowsWithin(
  actor: Actor,
  collection: GovernedCollection,
  scope: Scope,
): true | Where {
  if (scope === 'all') return true
  if (scope === 'own') return ownRows(actor, collection)
  const { organization, department } = actor
  if (!organization) return ownRows(actor, collection)
  const path = organizationPath(collection)
  if (scope === 'trust') return either(actor, collection, { [path]: { in: actor.scope.trust } })
  if (scope === 'dept') {
    const within = department
      ? {
          and: [{ organization: { equals: organization } }, { department: { equals: department } }],
        }
      : null
    return either(actor, collection, within)
  }
  return either(actor, collection, { [path]: { equals: organization } })
}

/** Whether a person chose to see less in lists than they reach. */
const narrows = (actor: Actor, scope: Scope | undefined): boolean =>
  (scope === 'all' || scope === 'trust') &&
  actor.viewScope !== 'national' &&
  actor.organization !== null

/** How far the lists of a person go: the reach, narrowed to what they chose to see. It is a view, not a guard. */
export function chosenScope(actor: Actor, collection: GovernedCollection): Scope | undefined {
  const scope = scopeOf(actor, collection, 'read')
  if (!narrows(actor, scope)) return scope
  return actor.viewScope === 'trust' ? 'trust' : 'org'
}

/**
 * The filter of a list in the panel: rows that the person reads beyond what they chose to see are
 * left out of it. It is a view, not a guard; null leaves nothing out.
 */
export function chosenRows(actor: Actor, collection: GovernedCollection): Where | null {
  if (collection === 'plans' || collection === 'groups') return null
  const chosen = chosenScope(actor, collection)
  if (!chosen || !narrows(actor, scopeOf(actor, collection, 'read'))) return null
  const rows = rowsWithin(actor, collection, chosen)
  return rows === true ? null : rows
}
