import type { PayloadRequest } from 'payload'

import type { Group } from '../../payload-types.ts'

/** The groups that may be handed out inside an organization, with what each adds to a role. */
export async function listManageableGroups(req: PayloadRequest): Promise<Group[]> {
  const { docs } = await req.payload.find({
    collection: 'groups',
    where: { kind: { equals: 'organization' } },
    sort: 'name',
    limit: 200,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs
}
