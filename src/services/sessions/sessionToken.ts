import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

import { jwtVerify, SignJWT } from 'jose'

const AUDIENCE = 'polyclinic:session'

const keys = new Map<string, KeyObject>()

/** The signing key, derived once a process so that the secret itself signs nothing. */
function keyFor(secret: string): KeyObject {
  let key = keys.get(secret)
  if (!key) {
    key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', AUDIENCE, 32)))
    keys.set(secret, key)
  }
  return key
}

/** Signs the token of a session. It names the session and nothing else: rights are read anew on each request. */
export const signSessionToken = (
  secret: string,
  sessionId: string,
  expiresAt: Date,
): Promise<string> =>
  new SignJWT({ sid: sessionId, collection: 'users' })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(keyFor(secret))

interface Verified {
  sessionId: string
  secret: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

const VERIFIED_MAX = 2000

/** Tokens whose signature was found right, the longest unused first. Whether their session lives is asked of the database each time. */
const verified = new Map<string, Verified>()

function remember(token: string, found: Verified): void {
  verified.set(token, found)
  const [oldest] = verified.keys()
  if (verified.size > VERIFIED_MAX && oldest !== undefined) verified.delete(oldest)
}

function recall(secret: string, token: string): string | null {
  const found = verified.get(token)
  if (found?.secret !== secret) return null
  verified.delete(token)
  if (found.expiresAt <= Date.now()) return null
  verified.set(token, found)
  return found.sessionId
}

/** The session that a token names, or null when it is forged, expired or not ours. */
export async function readSessionToken(secret: string, token: string): Promise<string | null> {
  const known = recall(secret, token)
  if (known !== null) return known
  try {
    const { payload } = await jwtVerify(token, keyFor(secret), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
    })
    const { exp, sid } = payload
    if (typeof sid !== 'string') return null
    if (exp !== undefined) remember(token, { sessionId: sid, secret, expiresAt: exp * 1000 })
    return sid
  } catch {
    return null
  }
}
