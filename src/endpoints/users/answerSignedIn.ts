import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { Refusal } from '../../lib/errors.ts'
import type { LetIn } from '../../services/accounts/resetPassword.ts'
import { findSession } from '../../services/sessions/findSession.ts'
import { answer } from '../defineEndpoint.ts'
import { sessionCookie } from './sessionCookie.ts'

/** The answer that opens a session, as a schema. */
export const signedIn = z.object({
  user: z.object({ id: z.uuid() }).loose().nullable(),
  token: z.string(),
  exp: z.int().describe('When the session ends, in seconds since 1970.'),
  mustChangePassword: z.boolean(),
  message: z.string(),
})

/** Answers like a sign-in, with the cookie; who has a second factor still has to show it. */
export async function answerSignedIn(req: PayloadRequest, { session }: LetIn): Promise<Response> {
  if (!session) throw new Refusal('second-factor-required')
  const { exp, sessionId, token } = session
  const opened = await findSession(req.payload, sessionId)
  const body = {
    user: opened?.user ?? null,
    token,
    exp,
    mustChangePassword: opened?.user.mustChangePassword ?? false,
    message: 'Signed in.',
  }
  return answer(body, 200, { 'set-cookie': sessionCookie(token, exp) })
}
