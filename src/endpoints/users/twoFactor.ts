import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Actor } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import { answerChallenge } from '../../services/secondFactor/answerChallenge.ts'
import { describeSecondFactor } from '../../services/secondFactor/describeSecondFactor.ts'
import { mailCode } from '../../services/secondFactor/mailCode.ts'
import { disableSecondFactor } from '../../services/secondFactor/removeSecondFactor.ts'
import {
  confirmSecondFactor,
  setUpSecondFactor,
} from '../../services/secondFactor/setUpSecondFactor.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { answerSignedIn, signedIn } from './answerSignedIn.ts'

const code = z.string().max(40)
const challenge = z.string().max(1000)
const message = z.object({ message: z.string() })
const codeExample = { examples: [{ code: '123456' }] }

/** Open to who must set up a second factor before anything else. */
const restricted = ['must-set-up-second-factor'] as const

/** A key speaks for a program; a second factor is a person's. */
function ownSession(actor: Actor | null): Actor {
  if (!actor?.scope.sessionId) throw new Refusal('forbidden')
  return actor
}

/** The name under which an authenticator app lists the account. */
const labelOf = ({ user }: PayloadRequest): string => user?.email ?? user?.username ?? ''

const state = defineEndpoint({
  method: 'get',
  path: '/two-factor',
  summary: 'How the own second factor stands',
  who: 'signed-in',
  restricted,
  body: noBody,
  answer: z.object({ state: z.enum(['off', 'pending', 'on']), recoveryCodesLeft: z.int() }),
  handle: async (req, _body, actor) =>
    answer(await describeSecondFactor(req, ownSession(actor).id)),
})

const setup = defineEndpoint({
  method: 'post',
  path: '/two-factor/setup',
  summary:
    'Begin with a second factor: the secret for an authenticator app; an older session gives the password too',
  who: 'signed-in',
  restricted,
  body: z.object({ currentPassword: z.string().max(1000).optional() }).meta({ examples: [{}] }),
  answer: z.object({ secret: z.string(), otpauthUrl: z.string() }),
  handle: async (req, { currentPassword: password }, actor) =>
    answer(await setUpSecondFactor(req, ownSession(actor), { label: labelOf(req), password })),
})

const confirm = defineEndpoint({
  method: 'post',
  path: '/two-factor/confirm',
  summary:
    'Put the second factor in force by its first code; the answer is the only place with the recovery codes',
  who: 'signed-in',
  restricted,
  body: z.object({ code }).meta(codeExample),
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
  handle: async (req, { code: given }, actor) =>
    answer({ recoveryCodes: await confirmSecondFactor(req, ownSession(actor), given) }),
})

const disable = defineEndpoint({
  method: 'post',
  path: '/two-factor/disable',
  summary: 'Switch the own second factor off, by one of its codes',
  who: 'signed-in',
  restricted,
  body: z.object({ code }).meta(codeExample),
  answer: message,
  handle: async (req, { code: given }, actor) => {
    await disableSecondFactor(req, ownSession(actor), given)
    return answer({ message: 'The second factor is off.' })
  },
})

const solve = defineEndpoint({
  method: 'post',
  path: '/two-factor/challenge',
  summary:
    'End a sign-in with the code of the second factor: of the app, mailed, or a recovery code',
  who: 'anyone',
  body: z
    .object({ challenge, code })
    .meta({ examples: [{ challenge: 'as answered by the sign-in', code: '123456' }] }),
  answer: signedIn,
  handle: async (req, body) => answerSignedIn(req, { session: await answerChallenge(req, body) }),
})

const send = defineEndpoint({
  method: 'post',
  path: '/two-factor/send-code',
  summary: 'Mail a code to somebody whose authenticator app is out of reach',
  who: 'anyone',
  body: z.object({ challenge }).meta({ examples: [{ challenge: 'as answered by the sign-in' }] }),
  answer: message,
  status: 202,
  handle: async (req, { challenge: given }) => {
    await mailCode(req, given)
    return answer({ message: 'The code is on its way.' }, 202)
  },
})

export const twoFactor = [state, setup, confirm, disable, solve, send]
