import type { AuthStrategy } from 'payload'

import { findSession } from '../../services/sessions/findSession.ts'
import { readSessionToken } from '../../services/sessions/sessionToken.ts'
import { readToken } from './readToken.ts'

/**
 * Finds who asks: one indexed statement for session and user on every request, so that a change of
 * role, organization, status or password is felt at once. Nothing but the session id comes from the token.
 */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  authenticate: async ({ headers, payload }) => {
    const token = readToken(headers, payload.config.csrf)
    const sessionId = token === null ? null : await readSessionToken(payload.secret, token)
    const found = sessionId === null ? null : await findSession(payload, sessionId)
    if (!found) return { user: null }
    const { user, scope } = found
    return { user: { ...user, scope, collection: 'users', _strategy: 'session' } }
  },
}
