import { z } from 'zod'

import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../../services/audit/recordEvent.ts'
import { authenticate } from '../../services/sessions/authenticate.ts'
import { endSession, endSessionsOf } from '../../services/sessions/endSessions.ts'
import { renewSession } from '../../services/sessions/renewSession.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { answerSignedIn, restriction, session, signedIn } from './answerSignedIn.ts'
import { everyRestriction } from './restrictedSession.ts'
import { expiredCookie, sessionCookie } from './sessionCookie.ts'

const identifier = z.string().max(254)

const credentials = z
  .object({
    identifier: identifier.optional(),
    username: identifier.optional(),
    email: identifier.optional(),
    password: z.string().max(1000),
    code: z.string().max(40).optional(),
  })
  .meta({ examples: [{ username: 'mona.ali', password: 'a long passphrase' }] })
  .transform(({ username, email, ...rest }) => ({
    ...rest,
    identifier: rest.identifier ?? username ?? email ?? '',
  }))

const login = defineEndpoint({
  method: 'post',
  path: '/login',
  summary: 'Sign in with username or e-mail and password',
  who: 'anyone',
  body: credentials,
  answer: signedIn,
  handle: async (req, given) => answerSignedIn(req, { session: await authenticate(req, given) }),
})

const logout = defineEndpoint({
  method: 'post',
  path: '/logout',
  summary: 'End this session, or all of the person’s with ?allSessions=true',
  who: 'anyone',
  restricted: everyRestriction,
  body: noBody,
  query: z.object({ allSessions: z.enum(['true', 'false']).optional() }),
  answer: z.object({ message: z.string() }),
  handle: async (req, _body, actor) => {
    if (actor) {
      await inTransaction(req, async () => {
        const { sessionId } = actor.scope
        if (req.searchParams?.get('allSessions') === 'true') await endSessionsOf(req, actor.id)
        else if (sessionId) await endSession(req, sessionId)
        await recordEvent(req, { action: 'logout', subject: actor.id })
      })
    }
    return answer({ message: 'Signed out.' }, 200, { 'set-cookie': expiredCookie() })
  },
})

const me = defineEndpoint({
  method: 'get',
  path: '/me',
  summary: 'The signed-in person, or null',
  who: 'anyone',
  restricted: everyRestriction,
  body: noBody,
  answer: session.pick({ user: true, exp: true }).partial({ exp: true }).extend({ restriction }),
  handle: (req, _body, actor) => {
    const { user } = req
    if (!user) return Promise.resolve(answer({ user: null, restriction: null }))
    const { scope: _scope, ...shown } = { scope: undefined, ...user }
    const expiresAt = actor?.scope.expiresAt
    const exp = expiresAt ? Math.floor(expiresAt.getTime() / 1000) : undefined
    const held = actor?.scope.restriction ?? null
    const about = { collection: 'users', strategy: 'session', exp, restriction: held }
    return Promise.resolve(answer({ user: shown, ...about }))
  },
})

const refresh = defineEndpoint({
  method: 'post',
  path: '/refresh-token',
  summary: 'A new expiry, within the absolute limit',
  who: 'signed-in',
  body: noBody,
  answer: session,
  handle: async (req, _body, actor) => {
    const renewed = actor?.scope.sessionId ? await renewSession(req, actor.scope.sessionId) : null
    if (!renewed) throw new Refusal('unauthenticated')
    const { token, exp } = renewed
    const { scope: _scope, ...user } = { scope: undefined, ...req.user }
    const cookie = { 'set-cookie': sessionCookie(token, exp) }
    return answer({ user, refreshedToken: token, token, exp, setCookie: true }, 200, cookie)
  },
})

export const signingIn = [login, logout, me, refresh]
