import type { Where } from 'payload'
import { z } from 'zod'

import type { Actor } from '../../access/actor.ts'
import { scopeOf } from '../../access/reach.ts'
import { roles } from '../../access/roles.ts'
import { Refusal } from '../../lib/errors.ts'
import { acceptInvitation } from '../../services/invitations/acceptInvitation.ts'
import { declineInvitation } from '../../services/invitations/declineInvitation.ts'
import { resendInvitation } from '../../services/invitations/resendInvitation.ts'
import { revokeInvitation } from '../../services/invitations/revokeInvitation.ts'
import { guardAttempt } from '../../services/signIn/attempts.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { answerSignedIn, signedIn } from '../users/answerSignedIn.ts'
import { askedPage, pageQuery } from './askedPage.ts'
import { personName } from './personName.ts'

const invites = (actor: Actor): boolean => scopeOf(actor, 'invitations', 'create') !== undefined

const invitation = z.object({ id: z.uuid(), email: z.string(), status: z.string() }).loose()
const saved = z.object({ doc: invitation, message: z.string() })
const token = z.string().max(200)
const exampleToken = 'u4Zs0example0example0example0example0aaa'

const invite = defineEndpoint({
  method: 'post',
  path: '/user/invitations',
  summary: 'Invite somebody into the own organization, or into the one that is named',
  who: invites,
  body: z
    .strictObject({
      email: z.string().max(254),
      role: z.enum(roles),
      department: z.uuid().nullish(),
      groups: z.array(z.uuid()).max(50).optional(),
      organization: z.uuid().optional(),
    })
    .meta({ examples: [{ email: 'mona.ali@example.com', role: 'doctor' }] }),
  answer: saved,
  status: 201,
  handle: async (req, data, actor) => {
    const { department = null, email, groups = [], role } = data
    const organization = data.organization ?? actor?.organization
    if (!organization) throw new Refusal('invalid', 'organization')
    const doc = await req.payload.create({
      collection: 'invitations',
      data: { email, role, department, groups, organization },
      draft: false,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return answer({ doc, message: 'Invited.' }, 201)
  },
})

const list = defineEndpoint({
  method: 'get',
  path: '/user/invitations',
  summary: 'The invitations of the own organization, the newest first',
  who: invites,
  body: noBody,
  query: pageQuery,
  answer: z.object({ docs: z.array(invitation), totalDocs: z.int(), page: z.int() }).loose(),
  handle: async (req, _body, actor) => {
    const { organization = actor?.organization, ...page } = askedPage(req)
    const where: Where = organization ? { organization: { equals: organization } } : {}
    const found = await req.payload.find({
      collection: 'invitations',
      where,
      sort: '-createdAt',
      ...page,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return answer(found)
  },
})

const resend = defineEndpoint({
  method: 'post',
  path: '/user/invitations/:id/resend',
  summary: 'Send an invitation once more; the old link dies, the new one is told for handing over',
  who: 'signed-in',
  body: noBody,
  answer: saved.extend({ link: z.string().optional() }),
  handle: async (req, _body, actor) => {
    if (!actor) throw new Refusal('unauthenticated')
    const { doc, link } = await resendInvitation(req, actor, String(req.routeParams?.id))
    // Answers to a repeatable request are stored, and a link must not be.
    const shown = req.headers.has('idempotency-key') ? {} : { link }
    return answer({ doc, message: 'Sent again.', ...shown })
  },
})

const revoke = defineEndpoint({
  method: 'delete',
  path: '/user/invitations/:id',
  summary: 'Take an invitation back; its link is dead at once',
  who: 'signed-in',
  body: noBody,
  answer: z.object({ message: z.string() }),
  handle: async (req) => {
    await revokeInvitation(req, String(req.routeParams?.id))
    return answer({ message: 'Revoked.' })
  },
})

const accept = defineEndpoint({
  method: 'post',
  path: '/user/invitations/accept',
  summary: 'Come into an organization by the mailed link, as a new person or as the signed-in one',
  who: 'anyone',
  body: z
    .strictObject({
      token,
      password: z.string().max(1000).optional(),
      firstName: personName.optional(),
      lastName: personName.optional(),
      language: z.enum(['en', 'ar', 'es']).optional(),
    })
    .meta({
      examples: [
        {
          token: exampleToken,
          password: 'a long passphrase',
          firstName: 'Mona',
          lastName: 'Ali',
        },
      ],
    }),
  answer: signedIn,
  handle: async (req, body, actor) =>
    answerSignedIn(req, await guardAttempt(req, [], () => acceptInvitation(req, actor, body))),
})

const decline = defineEndpoint({
  method: 'post',
  path: '/user/invitations/decline',
  summary: 'Say no to an invitation by the mailed link',
  who: 'anyone',
  body: z.strictObject({ token }).meta({ examples: [{ token: exampleToken }] }),
  answer: z.object({ message: z.string() }),
  handle: async (req, body) => {
    await guardAttempt(req, [], () => declineInvitation(req, body.token))
    return answer({ message: 'Declined.' })
  },
})

export const invitationDoors = [invite, list, accept, decline, resend, revoke]
