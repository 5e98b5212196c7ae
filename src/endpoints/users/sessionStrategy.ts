import type { AuthStrategy, Payload } from 'payload'

import { hashApiKey } from '../../services/apiKeys/apiKey.ts'
import {
  findKeyHolder,
  findSession,
  type LiveSession,
} from '../../services/sessions/findSession.ts'
import { readSessionToken } from '../../services/sessions/sessionToken.ts'
import { readApiKey, readToken } from './readToken.ts'

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
    return { user: { ...user, scope, collection: 'users', _strategy: 'session' } }
  },
}
