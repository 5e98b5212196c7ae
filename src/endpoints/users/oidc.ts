import { parseCookies, type PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Actor } from '../../access/actor.ts'
import { env } from '../../lib/env.ts'
import { Refusal } from '../../lib/errors.ts'
import { nextPath } from '../../lib/nextPath.ts'
import { linkIdentity } from '../../services/externalLogin/linkIdentity.ts'
import {
  beginFlow,
  finishFlow,
  FLOW_SECONDS,
  type OidcFlow,
  readFlow,
} from '../../services/externalLogin/oidcFlow.ts'
import {
  proveIdentity,
  signInWithIdentity,
} from '../../services/externalLogin/signInWithIdentity.ts'
import { defineEndpoint, noBody } from '../defineEndpoint.ts'
import { COOKIE_PREFIX, sessionCookie } from './sessionCookie.ts'

const FLOW_COOKIE = `${COOKIE_PREFIX}-oidc`
const secure = env.SERVER_URL.startsWith('https:') ? '; Secure' : ''

/** Lax, since the issuer's page sends the browser back here. */
const flowCookie = (sealed: string, seconds: number): string =>
  `${FLOW_COOKIE}=${sealed}; Path=/api/users/oidc; HttpOnly; SameSite=Lax${secure}; Max-Age=${seconds}`

/** Sends the browser on within the product; `path` is one of ours. */
function goTo(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ location: path, 'cache-control': 'no-store, private' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 302, headers })
}

/** A failed way in ends on a page that says why, never on a bare error. */
function sayWhy(error: unknown, path: string, cookies: string[] = []): Response {
  if (!(error instanceof Refusal)) throw error
  return goTo(`${path}?error=${error.code}`, cookies)
}

/** Linking begins on our own pages alone: another site could have its own login linked to whoever follows it. */
function mayLink(req: PayloadRequest, actor: Actor | null): actor is Actor {
  const site = req.headers.get('sec-fetch-site')
  return Boolean(actor?.scope.sessionId) && (site === null || site === 'same-origin')
}

const start = defineEndpoint({
  method: 'get',
  path: '/oidc/start',
  summary: 'Go to the OpenID Connect issuer to sign in, or with ?link=1 to link its login',
  who: 'anyone',
  body: noBody,
  query: z.object({ next: z.string().max(2000).optional(), link: z.literal('1').optional() }),
  status: 302,
  handle: async (req, _body, actor) => {
    const wantsLink = req.searchParams.get('link') === '1'
    if (wantsLink && !mayLink(req, actor)) return goTo('/login?next=/account')
    const link = wantsLink && actor ? actor.id : null
    const next = req.searchParams.get('next')
    try {
      const { address, sealed } = await beginFlow(req, { link, next })
      return goTo(address.href, [flowCookie(sealed, FLOW_SECONDS)])
    } catch (error) {
      return sayWhy(error, link === null ? '/login' : '/account')
    }
  },
})

async function finishLinking(req: PayloadRequest, flow: OidcFlow, actor: Actor | null) {
  // Who came back must be who went away.
  if (!actor?.scope.sessionId || actor.id !== flow.link) throw new Refusal('unauthenticated')
  const identity = await proveIdentity(req, () => finishFlow(req, flow, req.searchParams))
  await linkIdentity(req, actor.id, identity)
  return goTo(nextPath(flow.next, '/account'), [flowCookie('', 0)])
}

async function finishSigningIn(req: PayloadRequest, flow: OidcFlow): Promise<Response> {
  const identity = await proveIdentity(req, () => finishFlow(req, flow, req.searchParams))
  const { exp, token } = await signInWithIdentity(req, identity)
  return goTo(nextPath(flow.next, '/dashboard'), [sessionCookie(token, exp), flowCookie('', 0)])
}

/** Whose second factor is still due goes on with the sign-in page's own question for the code. */
function askForCode({ details }: Refusal, flow: OidcFlow): Response {
  const next = nextPath(flow.next, '/dashboard')
  const waiting = encodeURIComponent(JSON.stringify({ ...details, door: 'staff', next }))
  return goTo(`/login?next=${encodeURIComponent(next)}`, [
    `${COOKIE_PREFIX}-challenge=${waiting}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=${FLOW_SECONDS}`,
    flowCookie('', 0),
  ])
}

const callback = defineEndpoint({
  method: 'get',
  path: '/oidc/callback',
  summary: 'Where the OpenID Connect issuer sends people back to',
  who: 'anyone',
  body: noBody,
  status: 302,
  handle: async (req, _body, actor) => {
    const flow = readFlow(req, parseCookies(req.headers).get(FLOW_COOKIE))
    const page = flow?.link ? '/account' : '/login'
    try {
      if (!flow) throw new Refusal('token-expired')
      return await (flow.link ? finishLinking(req, flow, actor) : finishSigningIn(req, flow))
    } catch (error) {
      if (flow && error instanceof Refusal && error.code === 'second-factor-required')
        return askForCode(error, flow)
      return sayWhy(error, page, [flowCookie('', 0)])
    }
  },
})

export const oidc = [start, callback]
