import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { type JWK, Provider } from 'oidc-provider'

/** What the issuer says of its people, by subject. */
export type Claims = Record<string, unknown>

export type Issuer = {
  /** Its name, which is also its address. */
  url: string
  jwksUrl: string
  clientId: string
  clientSecret: string
  /** People who can sign in there. */
  people: Record<string, Claims>
  /** A genuine token of the issuer's own key: recent, for our audience, unless the claims say otherwise. */
  sign: (claims: Claims, header?: Partial<Header>) => Promise<string>
  /** Goes through the issuer's pages as that person; returns where the browser is sent in the end. */
  visit: (address: string, subject: string) => Promise<URL>
  /** While set, the issuer hands out this identity token instead of its own. */
  handOut: (() => Promise<string>) | null
  /** The public half of the signing key, as anybody can fetch it. */
  publicKey: JWK
  close: () => Promise<void>
}

type Header = { alg: string; kid: string; key: Parameters<SignJWT['sign']>[0] }

export const AUDIENCE = 'polyclinic-test'

/** Signs a token with any key, the way a forger would; what is undefined is left out. */
export async function signToken(claims: Claims, { alg, kid, key }: Header): Promise<string> {
  const given = Object.entries(claims).filter(([, value]) => value !== undefined)
  const payload: JWTPayload = Object.fromEntries(given)
  return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key)
}

/** A browser in miniature: follows redirects within the issuer and keeps its cookies. */
async function follow(start: string, within: string): Promise<URL> {
  const jar = new Map<string, string>()
  let address = new URL(start)
  for (let hops = 0; hops < 12 && address.origin === within; hops += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`The issuer answered ${answer.status}: ${await answer.text()}`)
    address = new URL(location, address)
  }
  return address
}

/**
 * Starts an OpenID Connect issuer on loopback. Its signing keys are the test's, so that genuine
 * and forged tokens can be told apart by what is wrong with them and nothing else.
 * @param redirectUris where it may send people back to
 */
export async function startIssuer(redirectUris: string[]): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const signing = { ...(await exportJWK(privateKey)), kid: 'genuine', use: 'sig', alg: 'RS256' }
  const people: Record<string, Claims> = {}
  let subject = ''
  const server = createServer((req, res) => void answer(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server always has an address of this form.
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const clientSecret = 'a-secret-between-the-clinic-and-the-issuer'
  const provider = new Provider(url, {
    jwks: { keys: [signing] },
    clients: [{ client_id: AUDIENCE, client_secret: clientSecret, redirect_uris: redirectUris }],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['given_name', 'family_name'],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) =>
      people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
    cookies: { keys: ['cookies of a test'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    renderError: (context, out) => {
      context.type = 'json'
      context.body = out
    },
  })
  const callback = provider.callback()
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.url === '/token' && issuer.handOut) {
      const tokens = { access_token: 'opaque', token_type: 'Bearer', expires_in: 60 }
      res.setHeader('content-type', 'application/json')
      res.end(JSON.stringify({ ...tokens, id_token: await issuer.handOut() }))
      return
    }
    if (!req.url?.startsWith('/interaction/')) return callback(req, res)
    const grant = new provider.Grant({ accountId: subject, clientId: AUDIENCE })
    grant.addOIDCScope('openid email profile')
    const consent = { grantId: await grant.save() }
    await provider.interactionFinished(req, res, { login: { accountId: subject }, consent })
  }
  const now = () => Math.floor(Date.now() / 1000)
  const issuer: Issuer = {
    url,
    jwksUrl: `${url}/jwks`,
    clientId: AUDIENCE,
    clientSecret,
    people,
    handOut: null,
    publicKey: await exportJWK(publicKey),
    sign: (claims, header) =>
      signToken(
        { iss: url, aud: AUDIENCE, iat: now(), exp: now() + 3600, ...claims },
        { alg: 'RS256', kid: 'genuine', key: privateKey, ...header },
      ),
    visit: (address, who) => {
      subject = who
      return follow(address, url)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return issuer
}
