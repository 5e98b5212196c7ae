import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { grantableRoles, type Role } from '../../access/roles.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Language } from '../../lib/words.ts'
import { peekToken } from '../tokens/spendToken.ts'

/** What an invitation offers, as it stands when it is answered. */
export interface LiveInvitation extends Record<string, unknown> {
  id: string
  email: string
  role: Role
  organization: string
  /** The organization's. */
  language: Language
  department: string | null
  /** Those that may still be handed out. */
  groups: string[]
}

interface Found extends LiveInvitation {
  inviterRole: Role | null
  inviterStatus: string | null
  inviterOrganization: string | null
}

const nationwide: readonly Role[] = ['system_admin', 'audit_team']

/** Whether the inviter could still hand this out. Where nobody is named, the organization itself invites. */
function isBacked(invitation: Found): boolean {
  const { inviterOrganization, inviterRole, inviterStatus, organization, role } = invitation
  if (inviterRole === null) return true
  const within = nationwide.includes(inviterRole) || inviterOrganization === organization
  return inviterStatus === 'active' && within && grantableRoles(inviterRole).includes(role)
}

/**
 * The invitation that a mailed token leads to, without spending the token. One whose inviter was
 * deactivated, moved or lowered since is void: a stolen administrator's account must leave no way in.
 * @throws Refusal `token-invalid` (400), `token-used` or `token-expired` (410)
 */
export async function findLiveInvitation(
  req: PayloadRequest,
  token: string,
): Promise<LiveInvitation> {
  const { invitation: id } = await peekToken(req, 'invitation', token)
  const db = await databaseOf(req)
  const found = await db.execute<Found>(sql`
    select i.id, i.email, i.role, i.organization_id as organization, i.department_id as department, coalesce(o.locale::text, 'en') as language,
      array(select g.id::text from invitations_rels r join groups g on g.id = r.groups_id and g.kind = 'organization'
        where r.parent_id = i.id and r.path = 'groups' order by r."order") as groups,
      u.role as "inviterRole", u.status as "inviterStatus", u.organization_id as "inviterOrganization"
    from invitations i join organizations o on o.id = i.organization_id and o.is_active
    left join users u on u.id = i.invited_by_id
    where i.id = ${id}::uuid and i.status = 'pending' and i.expires_at > ${clock.now().toISOString()}::timestamptz`)
  const [invitation] = found.rows
  if (!invitation || !isBacked(invitation)) throw new Refusal('token-expired', 'token')
  return invitation
}
