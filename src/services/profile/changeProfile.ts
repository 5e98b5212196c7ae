import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { profileOf, type Profile } from './getOwnProfile.ts'

/**
 * Changes what a person may change of the own account; the fields themselves hold the limits.
 * @throws ValidationError naming the field
 */
export async function changeProfile(
  req: PayloadRequest,
  actor: Actor,
  changes: { [Key in keyof Profile]?: Profile[Key] | undefined },
): Promise<Profile> {
  const data = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  )
  const user = await req.payload.update({
    collection: 'users',
    id: actor.id,
    data,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return profileOf(user)
}
