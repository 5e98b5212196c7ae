import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Avatar } from '../../payload-types.ts'

/**
 * Makes the file of the request the person's picture; the one before goes with its files.
 * @throws Refusal `wrong-type` (415), `too-large` (413), `invalid` (400) on `file`
 */
export async function replaceAvatar(req: PayloadRequest): Promise<Avatar> {
  const { file } = req
  if (!file) throw new Refusal('invalid', 'file')
  return req.payload.create({
    collection: 'avatars',
    data: {},
    file,
    depth: 0,
    overrideAccess: false,
    req,
  })
}

/** Takes the person's pictures away, with their files; without one nothing happens. */
export async function removeAvatar(req: PayloadRequest, actor: Actor): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'avatars',
    where: { owner: { equals: actor.id } },
    depth: 0,
    overrideAccess: false,
    req,
  })
  for (const { id } of docs) {
    await req.payload.delete({ collection: 'avatars', id, overrideAccess: false, req })
  }
}
