import { z } from 'zod'

import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../../services/audit/recordEvent.ts'
import { authenticate } from '../../services/sessions/authenticate.ts'
import { endSession, endSessionsOf } from '../../services/sessions/endSessions.ts'
import { findSession } from '../../services/sessions/findSession.ts'
import { renewSession } from '../../services/sessions/renewSession.ts'
import { answer, defineEndpoint, noBody } from '../defineEndpoint.ts'
import { expiredCookie, sessionCookie } from './sessionCookie.ts'

const identifier = z.string().max(254)

const credentials = z
  .object({
    identifier: identifier.optional(),
    username: identifier.optional(),
    email: identifier.optional(),
    password: z.string().max(1000),
    code: z.string().max(20).optional(),
  })
  .meta({ examples: [{ username: 'mona.ali', password: 'a long passphrase' }] })
  .transform(({ username, email, ...rest }) => ({
    ...rest,
    identifier: rest.identifier ?? username ?? email ?? '',
  }))

/** What a person learns about their own session. */
const session = z.object({
  user: z.object({ id: z.uuid() }).loose().nullable(),
  token: z.string(),
  exp: z.int().describe('When the session ends, in seconds since 1970.'),
})

const login = defineEndpoint({
  method: 'post',
  path: '/login',
  summary: 'Sign in with username or e-mail and password',
  who: 'anyone',
  body: credentials,
  answer: session.extend({ mustChangePassword: z.boolean(), message: z.string() }),
  handle: async (req, { identifier: name, password }) => {
    const { token, exp, sessionId, mustChangePassword } = await authenticate(req, {
      identifier: name,
      password,
    })
    const opened = await findSession(req.payload, sessionId)
    const cookie = { 'set-cookie': sessionCookie(token, exp) }
    return answer(
      { user: opened?.user ?? null, token, exp, mustChangePassword, message: 'Signed in.' },
      200,
      cookie,
    )
  },
})

const logout = defineEndpoint({
  method: 'post',
  path: '/logout',
  summary: 'End this session, or all of the person’s with ?allSessions=true',
  who: 'anyone',
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
  body: noBody,
  answer: session.pick({ user: true, exp: true }).partial({ exp: true }),
  handle: (req, _body, actor) => {
    const { user } = req
    if (!user) return Promise.resolve(answer({ user: null }))
    const { scope: _scope, ...shown } = { scope: undefined, ...user }
    const expiresAt = actor?.scope.expiresAt
    const exp = expiresAt ? Math.floor(expiresAt.getTime() / 1000) : undefined
    return Promise.resolve(answer({ user: shown, collection: 'users', strategy: 'session', exp }))
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
