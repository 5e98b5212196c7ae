import { z } from 'zod'

import { Refusal } from '../../lib/errors.ts'
import { removeAvatar, replaceAvatar } from '../../services/profile/changeAvatar.ts'
import { changeProfile } from '../../services/profile/changeProfile.ts'
import { getOwnProfile } from '../../services/profile/getOwnProfile.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'

const row = z.object({ id: z.uuid() }).loose()
const text = z.string().nullable()
const language = z.enum(['en', 'ar', 'es'])
const profile = z.object({
  title: text,
  firstName: text,
  lastName: text,
  description: text,
  language: language.nullable(),
})

const me = defineEndpoint({
  method: 'get',
  path: '/user/me',
  summary: 'The signed-in person with profile, organization, invitations, picture and permissions',
  who: 'signed-in',
  body: noBody,
  answer: z.object({
    user: row,
    profile,
    organization: row.nullable(),
    invitations: z.array(
      z.object({
        id: z.uuid(),
        organization: z.object({ id: z.uuid(), name: z.string() }),
        role: z.string(),
        inviter: text,
        expiresAt: z.string(),
      }),
    ),
    avatar: row.nullable(),
    permissions: z.array(z.string()).describe('As `collection.operation`.'),
    session: z
      .object({ id: z.uuid(), expiresAt: z.string() })
      .nullable()
      .describe('The one that asks; null for an API key.'),
    passwordDaysLeft: z.int().nullable().describe('Null when it may stay.'),
  }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const { expiresAt, passwordDaysLeft, sessionId } = actor.scope
    const session =
      sessionId && expiresAt ? { id: sessionId, expiresAt: expiresAt.toISOString() } : null
    return answer({ ...(await getOwnProfile(req, actor)), session, passwordDaysLeft })
  },
})

const change = defineEndpoint({
  method: 'patch',
  path: '/user/me/profile',
  summary: 'Change the own name, description and language',
  who: 'signed-in',
  // The fields of the account hold the lengths: 30, 50, 50 and 140 characters.
  body: z
    .strictObject({
      title: text,
      firstName: text,
      lastName: text,
      description: text,
      language,
    })
    .partial()
    .meta({ examples: [{ firstName: 'Mona', lastName: 'Ali', description: 'Sleep physician' }] }),
  answer: z.object({ profile, message: z.string() }),
  handle: async (req, body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    return answer({ profile: await changeProfile(req, actor, body), message: 'Saved.' })
  },
})

const putAvatar = defineEndpoint({
  method: 'put',
  path: '/user/me/avatar',
  summary: 'Set the own picture: PNG, JPEG or WebP up to 5 MB and 40 megapixels',
  who: 'signed-in',
  body: noBody,
  upload: true,
  answer: z.object({ avatar: row, message: z.string() }),
  handle: async (req) => answer({ avatar: await replaceAvatar(req), message: 'Saved.' }),
})

const deleteAvatar = defineEndpoint({
  method: 'delete',
  path: '/user/me/avatar',
  summary: 'Take the own picture away',
  who: 'signed-in',
  body: noBody,
  answer: z.object({ avatar: z.null(), message: z.string() }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    await removeAvatar(req, actor)
    return answer({ avatar: null, message: 'Deleted.' })
  },
})

export const profileDoors = [me, change, putAvatar, deleteAvatar]
