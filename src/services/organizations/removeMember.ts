import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { reachAccount } from '../accounts/reachAccount.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { releaseMembers } from './releaseMembers.ts'

/**
 * Takes a member out of the organization; the user stays, without one.
 * @throws Refusal `not-found` for who is no member of the own organization, `not-yourself`,
 *   `not-grantable` for a role above
 */
export async function removeMember(req: PayloadRequest, actor: Actor, id: string): Promise<void> {
  const { organization, role } = await reachAccount(req, id)
  const own = actor.role !== 'hospital_admin' || organization === actor.organization
  if (organization === null || !own) throw new Refusal('not-found')
  await inTransaction(req, async () => {
    const gone = await releaseMembers(
      req,
      sql`u.id = ${id}::uuid and u.organization_id = ${organization}::uuid`,
    )
    if (gone === 0) throw new Refusal('not-found')
    await recordEvent(req, {
      action: 'organization.member-removed',
      collection: 'users',
      documentId: id,
      subject: id,
      organization,
      changes: { organization: { from: organization, to: null }, role: { from: role, to: null } },
    })
  })
}
