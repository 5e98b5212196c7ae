import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type Configuration,
} from 'openid-client'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { seal, unseal } from '../../lib/sealedBox.ts'
import { CALLBACK, getOidcClient } from './oidcClient.ts'
import type { ProvenIdentity } from './provenIdentity.ts'
import { readClaims } from './readClaims.ts'

/** How long a person may take at the issuer's pages. */
export const FLOW_SECONDS = 600

/** What an identity is stored under: its issuer, since another one may call other people the same. */
const providerOf = (client: Configuration): string =>
  new URL(client.serverMetadata().issuer).host.slice(0, 50)

const SEAL = 'oidc-flow'

const flowSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** A path of ours, checked when it is used. */
  next: z.string().nullable(),
  /** Whom the identity is to be linked to; null signs in. */
  link: z.string().nullable(),
  /** Milliseconds since 1970. */
  endsAt: z.number(),
})

export type OidcFlow = z.infer<typeof flowSchema>

/** Opens the cookie of a flow; null when there is none, it was altered, or it took too long. */
export function readFlow(req: Pick<PayloadRequest, 'payload'>, sealed: string | undefined) {
  if (sealed === undefined) return null
  const text = unseal(req.payload.secret, SEAL, Buffer.from(sealed, 'base64url'))
  const flow = text === null ? null : flowSchema.parse(JSON.parse(text))
  return flow && flow.endsAt > clock.now().getTime() ? flow : null
}

/**
 * Begins a sign-in at the issuer: authorization code with PKCE, state and nonce.
 * @returns where to send the browser, and what it must bring back, sealed
 * @throws Refusal `unavailable` while the issuer is away
 */
export async function beginFlow(
  req: PayloadRequest,
  { link, next }: Pick<OidcFlow, 'link' | 'next'>,
): Promise<{ address: URL; sealed: string }> {
  const client = await getOidcClient(req)
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  const address = buildAuthorizationUrl(client, {
    redirect_uri: CALLBACK,
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const endsAt = clock.now().getTime() + FLOW_SECONDS * 1000
  const flow: OidcFlow = { state, nonce, verifier, next, link, endsAt }
  const sealed = seal(req.payload.secret, SEAL, JSON.stringify(flow)).toString('base64url')
  return { address, sealed }
}

/** The token's claims, with those that the issuer only tells when asked. */
async function collectClaims(client: Configuration, current: URL, flow: OidcFlow) {
  const tokens = await authorizationCodeGrant(client, current, {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims || claims['email'] !== undefined || !client.serverMetadata().userinfo_endpoint)
    return claims
  return { ...(await fetchUserInfo(client, tokens.access_token, claims.sub)), ...claims }
}

const troubles = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']

/** Whether the answer is at fault, and not the network or the issuer. */
const isRefused = (error: unknown): boolean =>
  error instanceof AuthorizationResponseError ||
  error instanceof ResponseBodyError ||
  (error instanceof ClientError &&
    error.code?.startsWith('OAUTH_') === true &&
    !troubles.includes(error.code))

/**
 * Ends a sign-in at the issuer: exchanges the code and verifies signature, issuer, audience, expiry,
 * nonce and state.
 * @throws Refusal `invalid-credentials`, whatever was wrong; `unavailable` when the issuer went away
 */
export async function finishFlow(
  req: PayloadRequest,
  flow: OidcFlow,
  answer: URLSearchParams,
): Promise<ProvenIdentity> {
  const client = await getOidcClient(req)
  const current = new URL(`${CALLBACK}?${answer.toString()}`)
  const claims = await collectClaims(client, current, flow).catch((error: unknown) => {
    // The message alone: what stands around it may hold claims about the person.
    req.payload.logger.warn({
      reason: String(error),
      msg: 'a sign-in at the OpenID Connect issuer failed',
    })
    throw new Refusal(isRefused(error) ? 'invalid-credentials' : 'unavailable')
  })
  const identity = claims ? readClaims(providerOf(client), claims) : null
  if (!identity) throw new Refusal('invalid-credentials')
  return identity
}
