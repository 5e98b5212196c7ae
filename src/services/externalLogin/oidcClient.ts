import {
  allowInsecureRequests,
  ClientSecretPost,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
} from 'openid-client'
import type { PayloadRequest } from 'payload'

import { env } from '../../lib/env.ts'
import { Refusal } from '../../lib/errors.ts'

const TIMEOUT_SECONDS = 5
const TOLERANCE_SECONDS = 30

/** Where the issuer sends people back to. */
export const CALLBACK = `${env.SERVER_URL}/api/users/oidc/callback`

let discovered: Promise<Configuration> | undefined

function discover(): Promise<Configuration> {
  const { OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret, OIDC_ISSUER: issuer } = env
  if (!issuer || !id || !secret) return Promise.reject(new Error('No issuer is configured.'))
  const address = new URL(issuer)
  const metadata = {
    client_secret: secret,
    redirect_uris: [CALLBACK],
    [clockTolerance]: TOLERANCE_SECONDS,
  }
  return discovery(address, id, metadata, ClientSecretPost(secret), {
    timeout: TIMEOUT_SECONDS,
    // Signatures are checked although the tokens come straight from the issuer. Plain http never
    // leaves this machine: the configuration accepts it on loopback alone.
    execute: [
      enableNonRepudiationChecks,
      ...(address.protocol === 'http:' ? [allowInsecureRequests] : []),
    ],
  })
}

/**
 * What the configured issuer says of itself, asked when first needed and kept: an issuer that is away
 * holds up nobody's start, and is asked again by the next person.
 * @throws Refusal `unavailable`
 */
export async function getOidcClient(req: Pick<PayloadRequest, 'payload'>): Promise<Configuration> {
  discovered ??= discover()
  try {
    return await discovered
  } catch (error) {
    discovered = undefined
    req.payload.logger.warn({ err: error, msg: 'the OpenID Connect issuer does not answer' })
    throw new Refusal('unavailable', undefined, undefined, 30)
  }
}
