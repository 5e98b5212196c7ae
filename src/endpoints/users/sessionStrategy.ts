import type { AuthStrategy, Payload } from 'payload'

import { env } from '../../lib/env.ts'
import { hashApiKey } from '../../services/apiKeys/apiKey.ts'
import { findOrganizationOfDomain } from '../../services/organizations/findDomain.ts'
import {
  findKeyHolder,
  findSession,
  type LiveSession,
} from '../../services/sessions/findSession.ts'
import { noteActivity } from '../../services/sessions/noteActivity.ts'
import { readSessionToken } from '../../services/sessions/sessionToken.ts'
import { readApiKey, readToken } from './readToken.ts'
import { holdBack } from './restrictedSession.ts'

/**
 * The origins whose pages may use the session cookie: the product's own address and, on a domain
 * of an organization, that domain. A host that merely leads here is none of them.
 */
async function listOwnOrigins(payload: Payload, headers: Headers): Promise<readonly string[]> {
  const { csrf } = payload.config
  const origin = headers.get('origin')
  const host = headers.get('x-request-host')
  if (origin === null || csrf.includes(origin) || !URL.canParse(origin)) return csrf
  const { hostname, protocol } = new URL(origin)
  const isSame = hostname === host && env.SERVER_URL.startsWith(protocol)
  return isSame && (await findOrganizationOfDomain(payload, host)) !== null ? [origin] : csrf
}

/** Who asks: an integrator's key, or the session that a token names. */
async function identify(
  payload: Payload,
  headers: Headers,
  method: string | undefined,
): Promise<LiveSession | null> {
  const key = readApiKey(headers)
  if (key !== null) return findKeyHolder(payload, hashApiKey(key))
  const token = readToken(headers, await listOwnOrigins(payload, headers), method)
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
