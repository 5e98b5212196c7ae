import type { AuthStrategy, Payload } from 'payload'

import { hashApiKey } from '../../services/apiKeys/apiKey.ts'
import {
  findKeyHolder,
  findSession,
  type LiveSession,
} from '../../services/sessions/findSession.ts'
import { noteActivity } from '../../services/sessions/noteActivity.ts'
import { readSessionToken } from '../../services/sessions/sessionToken.ts'
import { readApiKey, readToken } from './readToken.ts'
import { holdBack } from './restrictedSession.ts'

/** Who asks: an integrator's key, or the session that a token names. */
async function identify(
  payload: Payload,
  headers: Headers,
  method: string | undefined,
): Promise<LiveSession | null> {
  const key = readApiKey(headers)
  if (key !== null) return findKeyHolder(payload, hashApiKey(key))
  const token = readToken(headers, payload.config.csrf, method)
  const sessionId = token === null ? null : await readSessionToken(payload.secret, token)
  return sessionId === null ? null : findSession(payload, sessionId)
}

/**
 * Finds who asks: one indexed statement for session and user on every request, so that a change of
 * role, organization, status or password is felt at once. Nothing but the session id comes from the token.
 */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  authenticate: async ({ headers, payload, req }) => {
    const found = await identify(payload, headers, req?.method).catch((error: unknown) => {
      // Payload only logs what is thrown here; the HTTP process must not take an outage of the
      // database for somebody who is not signed in.
      if (req) req.context['authenticationError'] = error
      throw error
    })
    if (!found) return { user: null }
    const { user, scope } = found
    // A page that asks again by itself does not show that somebody is there.
    if (headers.get('x-background') !== '1') noteActivity(payload, found)
    const person = { ...user, scope, collection: 'users' as const, _strategy: 'session' }
    if (scope.restriction === null) return { user: person }
    if (req) holdBack(req, person, scope.restriction)
    return { user: null }
  },
}
