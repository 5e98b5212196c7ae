import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { describeDevice } from '../../lib/device.ts'
import { demandSecondFactorOf } from '../../services/secondFactor/challenge.ts'
import { findSession, type LiveSession } from '../../services/sessions/findSession.ts'
import type { OpenedSession, PreviousLogin } from '../../services/sessions/openSession.ts'
import { answer } from '../defineEndpoint.ts'
import { sessionCookie } from './sessionCookie.ts'

/** What must be done before the session opens more than that. */
export const restriction = z.enum(['must-change-password', 'must-set-up-second-factor']).nullable()

/** What a person learns about their own session. */
export const session = z.object({
  user: z.object({ id: z.uuid() }).loose().nullable(),
  token: z.string(),
  exp: z.int().describe('When the session ends, in seconds since 1970.'),
})

/** The answer that opens a session, on every door. */
export const signedIn = session.extend({
  mustChangePassword: z.boolean(),
  restriction,
  passwordExpiresInDays: z.int().nullable(),
  previousLogin: z
    .object({ at: z.iso.datetime(), ip: z.string().nullable(), device: z.string().nullable() })
    .nullable(),
  message: z.string(),
})

/** A password's end is told this many days before. */
const WARN_DAYS = 14

/** Days until the password must be changed, when there are few. */
export function daysToTell(opened: LiveSession | null): number | null {
  const days = opened?.scope.passwordDaysLeft ?? null
  return days !== null && days > 0 && days <= WARN_DAYS ? days : null
}

/** The last time before this one, in words for a person. */
export const sayPrevious = (previous: PreviousLogin | null, language: string | undefined) =>
  previous && {
    at: previous.at,
    ip: previous.ip,
    device: describeDevice(previous.userAgent, language),
  }

/** Who was let in. Who has a second factor has no session yet, and is told what to show. */
interface LetIn {
  session: (Omit<OpenedSession, 'previousLogin'> & Partial<OpenedSession>) | null
  account?: { id: string }
}

/** Answers with the session that was opened, and its cookie. @throws Refusal `second-factor-required` with a challenge */
export async function answerSignedIn(
  req: PayloadRequest,
  { account, session: own }: LetIn,
): Promise<Response> {
  if (!own) throw await demandSecondFactorOf(req, account?.id ?? null)
  const { exp, previousLogin = null, sessionId, token } = own
  const opened = await findSession(req.payload, sessionId)
  const held = opened?.scope.restriction ?? null
  const body: z.infer<typeof signedIn> = {
    user: opened ? { ...opened.user } : null,
    token,
    exp,
    mustChangePassword: held === 'must-change-password',
    restriction: held,
    passwordExpiresInDays: daysToTell(opened),
    previousLogin: sayPrevious(previousLogin, req.i18n.language),
    message: 'Signed in.',
  }
  return answer(body, 200, { 'set-cookie': sessionCookie(token, exp) })
}
