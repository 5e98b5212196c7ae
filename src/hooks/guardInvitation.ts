import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { actorOf } from '../access/actor.ts'
import { grantableRoles, isRole } from '../access/roles.ts'
import { Refusal } from '../lib/errors.ts'
import { areOrganizationGroups } from '../services/accounts/areOrganizationGroups.ts'
import { ensureInvitable } from '../services/invitations/ensureInvitable.ts'
import { invitationTerm } from '../services/invitations/invitationTerm.ts'

type Row = Record<string, unknown>

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

async function guardGroups(req: PayloadRequest, groups: unknown): Promise<void> {
  const ids = (Array.isArray(groups) ? groups : []).map((group) => String(idOf(group)))
  if (ids.length > 0 && !(await areOrganizationGroups(req, ids)))
    throw new Refusal('group-not-manageable', 'groups')
}

/** The link in the mail belongs to one address and one organization; another one is another invitation. */
function guardReceiver(data: Row, before: Row): void {
  for (const field of ['email', 'organization']) {
    if (data[field] !== undefined && idOf(data[field]) !== idOf(before[field]))
      throw new Refusal('conflict', field)
  }
}

/**
 * Holds an invitation to what its author may grant and to one per address, on every path that makes
 * one, and sets what the server decides about it.
 */
export const guardInvitation: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const actor = actorOf(req)
  if (!data) return data
  if (actor && isRole(data.role) && !grantableRoles(actor.role).includes(data.role)) {
    throw new Refusal('not-grantable', 'role')
  }
  await guardGroups(req, data.groups)
  if (operation === 'update') {
    guardReceiver(data, originalDoc ?? {})
    // Who raises the role answers for it from then on.
    if (actor && data.role !== undefined && data.role !== originalDoc?.role)
      data.invitedBy = actor.id
    return data
  }
  const { email, organization } = data
  const place = idOf(organization)
  if (typeof email === 'string' && typeof place === 'string')
    await ensureInvitable(req, { email, organization: place })
  return {
    ...data,
    ...invitationTerm(),
    invitedBy: actor?.id ?? null,
    status: 'pending',
    sendCount: 1,
  }
}
