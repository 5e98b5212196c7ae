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

/** The session that a token names, or null when it is forged, expired or not ours. */
export async function readSessionToken(secret: string, token: string): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, keyFor(secret), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
    })
    return typeof payload.sid === 'string' ? payload.sid : null
  } catch {
    return null
  }
}
