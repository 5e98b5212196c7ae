import { z } from 'zod'

import type { Actor } from '../../access/actor.ts'
import { Refusal } from '../../lib/errors.ts'
import { activateAccount } from '../../services/accounts/activateAccount.ts'
import { askPasswordReset } from '../../services/accounts/askPasswordReset.ts'
import { changePassword } from '../../services/accounts/changePassword.ts'
import { checkLink, linkPurposes } from '../../services/accounts/checkLink.ts'
import { requestEmailChange } from '../../services/accounts/requestEmailChange.ts'
import { resetPassword } from '../../services/accounts/resetPassword.ts'
import { answer, defineEndpoint } from '../defineEndpoint.ts'
import { answerSignedIn, signedIn } from './answerSignedIn.ts'
import { everyRestriction } from './restrictedSession.ts'

const token = z.string().max(200)
/** Longer than any password may be, so that the policy says so in its own words. */
const password = z.string().max(1000)
const message = z.object({ message: z.string() })

/** A key speaks for a program; password and address are the person's. */
function ownSession(actor: Actor | null): Actor {
  if (!actor?.scope.sessionId) throw new Refusal('forbidden')
  return actor
}

const forgotPassword = defineEndpoint({
  method: 'post',
  path: '/forgot-password',
  summary: 'Ask for a link to set a new password; the answer never tells who has an account',
  who: 'anyone',
  body: z
    .object({ email: z.string().trim().min(1).max(254) })
    .meta({ examples: [{ email: 'mona.ali@example.com' }] }),
  answer: message,
  handle: async (req, { email }) => {
    await askPasswordReset(req, email)
    return answer({ message: 'If an account has this address, a mail is on its way.' })
  },
})

const reset = defineEndpoint({
  method: 'post',
  path: '/reset-password',
  summary: 'Set a new password by the mailed link and sign in; other sessions end',
  who: 'anyone',
  body: z.object({ token, password }).meta({
    examples: [
      { token: 'u4Zs0example0example0example0example0aaa', password: 'a long passphrase' },
    ],
  }),
  answer: signedIn,
  handle: async (req, body) => answerSignedIn(req, await resetPassword(req, body)),
})

const activate = defineEndpoint({
  method: 'post',
  path: '/activate',
  summary: 'Choose a password by the activation link and sign in',
  who: 'anyone',
  body: z.object({ token, password, language: z.enum(['en', 'ar', 'es']).optional() }).meta({
    examples: [
      {
        token: 'u4Zs0example0example0example0example0aaa',
        password: 'a long passphrase',
        language: 'en',
      },
    ],
  }),
  answer: signedIn,
  handle: async (req, body) => answerSignedIn(req, await activateAccount(req, body)),
})

const change = defineEndpoint({
  method: 'post',
  path: '/change-password',
  summary: 'Change the own password; other sessions end',
  who: 'signed-in',
  restricted: everyRestriction,
  body: z.object({ currentPassword: password, newPassword: password }).meta({
    examples: [{ currentPassword: 'a long passphrase', newPassword: 'a longer passphrase' }],
  }),
  answer: message,
  handle: async (req, body, actor) => {
    await changePassword(req, ownSession(actor), body)
    return answer({ message: 'The password was changed.' })
  },
})

const changeEmail = defineEndpoint({
  method: 'post',
  path: '/change-email',
  summary: 'Ask the new own address for a confirmation; until then the old one holds',
  who: 'signed-in',
  body: z
    .object({
      email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
      currentPassword: password,
    })
    .meta({ examples: [{ email: 'mona.new@example.com', currentPassword: 'a long passphrase' }] }),
  answer: message,
  status: 202,
  handle: async (req, body, actor) => {
    await requestEmailChange(req, ownSession(actor), body)
    return answer({ message: 'Open the link that was mailed to the new address.' }, 202)
  },
})

const look = defineEndpoint({
  method: 'post',
  path: '/check-link',
  summary: 'What a mailed link leads to, without using it',
  who: 'anyone',
  body: z.object({ purpose: z.enum(linkPurposes), token }).meta({
    examples: [{ purpose: 'activation', token: 'u4Zs0example0example0example0example0aaa' }],
  }),
  answer: z.object({
    purpose: z.enum(linkPurposes),
    email: z.string().nullable(),
    name: z.string().nullable(),
    language: z.enum(['en', 'ar', 'es']),
    organization: z.object({ name: z.string() }).nullable(),
    role: z.string().optional(),
    isNewPerson: z.boolean().optional(),
  }),
  handle: async (req, body) => answer(await checkLink(req, body)),
})

export const passwordDoors = [forgotPassword, reset, activate, change, changeEmail, look]
