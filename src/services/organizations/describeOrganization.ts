import type { PayloadRequest, Where } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Invitation, Organization, User } from '../../payload-types.ts'
import { clock } from '../../lib/clock.ts'
import { countSeats, type Seats } from './countSeats.ts'

/** Rows of one page; organizations with more people are read page by page. */
export interface Page {
  page: number
  limit: number
}

/** An organization as one of its members sees it: each part as far as the access table goes. */
export interface DescribedOrganization {
  organization: Organization
  users: User[]
  invitations: Invitation[]
  /** Null for who does not see the plan. */
  seats: Seats | null
  totals: { users: number; invitations: number }
}

/**
 * An organization with its people, pending invitations and seats (S4 "get_organization_details").
 * @throws Refusal `not-found` for one that the person does not see
 */
export async function describeOrganization(
  req: PayloadRequest,
  actor: Actor,
  id: string,
  { limit, page }: Page,
): Promise<DescribedOrganization> {
  const asked = { depth: 0, req } as const
  const organization = await req.payload.findByID({
    collection: 'organizations',
    id,
    disableErrors: true,
    overrideAccess: false,
    ...asked,
  })
  if (!organization) throw new Refusal('not-found')
  const here: Where = { organization: { equals: id } }
  const users = await req.payload.find({
    collection: 'users',
    where: here,
    sort: 'lastName,firstName,username',
    limit,
    page,
    overrideAccess: false,
    ...asked,
  })
  const manages = scopeOf(actor, 'invitations', 'read') !== undefined
  const invitations = manages
    ? await req.payload.find({
        collection: 'invitations',
        where: {
          and: [
            here,
            { status: { equals: 'pending' } },
            { expiresAt: { greater_than: clock.now().toISOString() } },
          ],
        },
        limit,
        page,
        overrideAccess: false,
        ...asked,
      })
    : { docs: [], totalDocs: 0 }
  return {
    organization,
    users: users.docs,
    invitations: invitations.docs,
    seats: manages ? await countSeats(req, id) : null,
    totals: { users: users.totalDocs, invitations: invitations.totalDocs },
  }
}
