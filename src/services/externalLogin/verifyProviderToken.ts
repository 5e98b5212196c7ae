import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'
import type { PayloadRequest } from 'payload'

import { clock } from '../../lib/clock.ts'
import { env } from '../../lib/env.ts'
import { Refusal } from '../../lib/errors.ts'
import type { ProvenIdentity } from './provenIdentity.ts'
import { readClaims } from './readClaims.ts'

/** Public-key signatures alone: with a shared secret, the public key itself could be used to forge. */
const ALGORITHMS = ['RS256', 'ES256']

/** A token is good for signing in this long, whatever its expiry says; as long as a Firebase token lives. */
const AGE_MAX_SECONDS = 3600

/** Clocks of two machines may differ by this much. */
const TOLERANCE_SECONDS = 30

type KeySet = ReturnType<typeof createRemoteJWKSet>

const keySets = new Map<string, KeySet>()

/** The provider's keys: fetched when first needed, kept for ten minutes, asked again for an unknown key at most twice a minute. */
function keySetOf(address: string): KeySet {
  let keys = keySets.get(address)
  if (!keys) {
    keys = createRemoteJWKSet(new URL(address), {
      timeoutDuration: 5000,
      cooldownDuration: 30_000,
      cacheMaxAge: 600_000,
    })
    keySets.set(address, keys)
  }
  return keys
}

/** Troubles of fetching the keys; every other one is the token's. */
const isOutage = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC'

function isRecent({ iat }: JWTPayload): boolean {
  if (iat === undefined) return true
  const age = clock.now().getTime() / 1000 - iat
  return age >= -TOLERANCE_SECONDS && age <= AGE_MAX_SECONDS + TOLERANCE_SECONDS
}

/**
 * Verifies a token of the configured provider: signature against the provider's key set, issuer,
 * audience, expiry, not-before, age, and that it names somebody. All forgeries are refused alike.
 * @throws Refusal `invalid-credentials`; `unavailable` while the provider's keys cannot be had
 */
export async function verifyProviderToken(
  req: PayloadRequest,
  { provider, token }: { provider: string; token: string },
): Promise<ProvenIdentity> {
  const {
    EXTERNAL_AUTH_PROVIDER: known,
    EXTERNAL_AUTH_ISSUER: issuer,
    EXTERNAL_AUTH_AUDIENCE: audience,
    EXTERNAL_AUTH_JWKS_URL: address,
  } = env
  if (provider !== known || !issuer || !audience || !address)
    throw new Refusal('invalid-credentials')
  try {
    const { payload } = await jwtVerify(token, keySetOf(address), {
      algorithms: ALGORITHMS,
      issuer,
      audience,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: clock.now(),
    })
    const identity = isRecent(payload) ? readClaims(provider, payload) : null
    if (identity) return identity
  } catch (error) {
    if (isOutage(error)) {
      req.payload.logger.warn({ err: error, msg: `the keys of ${provider} cannot be fetched` })
      throw new Refusal('unavailable', undefined, undefined, 30)
    }
  }
  throw new Refusal('invalid-credentials')
}
