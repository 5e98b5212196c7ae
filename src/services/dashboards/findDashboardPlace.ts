import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import type { GovernedCollection } from '../../access/policy.ts'
import { scopeOf } from '../../access/reach.ts'
import { calendarDateIn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { findSettings } from '../organizations/findSettings.ts'

/** The organization that a dashboard is about, with its present day `YYYY-MM-DD`. */
export interface DashboardPlace {
  organization: string
  timezone: string
  currency: string
  today: string
}

/** How far dashboards go: rows that are only one's own make none. */
export const readsDashboards = (actor: Actor, collection: GovernedCollection): boolean => {
  const scope = scopeOf(actor, collection, 'read')
  return scope === 'org' || scope === 'trust' || scope === 'all'
}

/**
 * The organization whose dashboard somebody asks for: their own, or the one that a wider reach names.
 * @throws Refusal `not-found` for any other, and for who has none and names none
 */
export async function findDashboardPlace(
  req: PayloadRequest,
  actor: Actor,
  collection: GovernedCollection,
  named: string | undefined,
): Promise<DashboardPlace> {
  const isFree = scopeOf(actor, collection, 'read') === 'all'
  const organization = named ?? actor.organization
  if (!organization || (organization !== actor.organization && !isFree))
    throw new Refusal('not-found')
  const settings = await findSettings(req, organization)
  if (!settings) throw new Refusal('not-found')
  const { currency, timezone } = settings
  return { organization, timezone, currency, today: calendarDateIn(timezone, clock.now()) }
}
