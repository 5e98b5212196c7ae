import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import type { User } from '../../payload-types.ts'
import { areOrganizationGroups } from '../accounts/areOrganizationGroups.ts'
import { reachAccount } from '../accounts/reachAccount.ts'

/** Groups that were given from above and are not handed out or taken back here. */
async function listOthers(req: PayloadRequest, userId: string): Promise<string[]> {
  const db = await databaseOf(req)
  const found = await db.execute<{ id: string }>(sql`
    select g.id from users_rels r join groups g on g.id = r.groups_id and g.kind <> 'organization'
    where r.parent_id = ${userId}::uuid and r.path = 'groups' order by r."order"`)
  return found.rows.map(({ id }) => id)
}

/**
 * Makes these the person's groups of kind organization; those of other kinds stay. What a group adds
 * is felt on the person's next request.
 * @throws Refusal `not-found`, `not-yourself`, `group-not-manageable` (400), and what the account's own guards refuse
 */
export async function setGroups(
  req: PayloadRequest,
  userId: string,
  groups: readonly string[],
): Promise<User> {
  await reachAccount(req, userId)
  if (groups.length > 0 && !(await areOrganizationGroups(req, groups)))
    throw new Refusal('group-not-manageable', 'groups')
  return req.payload.update({
    collection: 'users',
    id: userId,
    data: { groups: [...new Set([...(await listOthers(req, userId)), ...groups])] },
    depth: 0,
    overrideAccess: false,
    req,
  })
}
