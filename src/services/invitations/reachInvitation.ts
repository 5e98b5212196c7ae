import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'
import { grantableRoles } from '../../access/roles.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Invitation } from '../../payload-types.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The invitation that the signed-in person may renew or take back.
 * @throws Refusal `not-found` for one out of scope, `forbidden`, `not-grantable` for a role above
 */
export async function reachInvitation(req: PayloadRequest, id: string): Promise<Invitation> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  if (scopeOf(actor, 'invitations', 'update') === undefined) throw new Refusal('forbidden')
  if (!uuid.test(id)) throw new Refusal('not-found')
  const invitation = await req.payload.findByID({
    collection: 'invitations',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!invitation) throw new Refusal('not-found')
  if (!grantableRoles(actor.role).includes(invitation.role))
    throw new Refusal('not-grantable', 'role')
  return invitation
}
