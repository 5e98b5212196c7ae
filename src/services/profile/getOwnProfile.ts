import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Avatar, Organization, User } from '../../payload-types.ts'
import { listInvitationsFor, type ReceivedInvitation } from '../invitations/listInvitationsFor.ts'
import { listPermissions } from './listPermissions.ts'

export type Profile = Pick<User, 'title' | 'firstName' | 'lastName' | 'description' | 'language'>

/** What a person sees of themselves (S4 "get_user_data"). */
export interface OwnProfile {
  user: User
  profile: Profile
  organization: Organization | null
  /** Pending ones for the person's e-mail address. */
  invitations: ReceivedInvitation[]
  avatar: Avatar | null
  permissions: string[]
}

/** The part of an account that its holder edits. */
export const profileOf = ({
  description,
  firstName,
  language,
  lastName,
  title,
}: User): Profile => ({
  title: title ?? null,
  firstName: firstName ?? null,
  lastName: lastName ?? null,
  description: description ?? null,
  language: language ?? null,
})

const idOf = (value: { id: string } | string | null | undefined): string | null =>
  (typeof value === 'object' ? value?.id : value) ?? null

/** Everything the account page and the frame of every page need about the person who asks. */
export async function getOwnProfile(req: PayloadRequest, actor: Actor): Promise<OwnProfile> {
  const asked = { depth: 0, disableErrors: true, req } as const
  const user = await req.payload.findByID({
    collection: 'users',
    id: actor.id,
    overrideAccess: false,
    ...asked,
  })
  if (!user) throw new Refusal('unauthenticated')
  const picture = idOf(user.avatar)
  const organization = actor.organization
    ? await req.payload.findByID({
        collection: 'organizations',
        id: actor.organization,
        overrideAccess: false,
        ...asked,
      })
    : null
  const avatar = picture
    ? await req.payload.findByID({
        collection: 'avatars',
        id: picture,
        overrideAccess: false,
        ...asked,
      })
    : null
  return {
    user,
    profile: profileOf(user),
    organization,
    invitations: await listInvitationsFor(req, user.email ?? null),
    avatar,
    permissions: listPermissions(actor),
  }
}
