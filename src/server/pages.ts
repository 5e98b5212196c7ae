import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

import { findRedirect } from './oldAddresses.ts'
import { isFromOurPages } from './pageOrigin.ts'
import { pagePolicy } from './securityHeaders.ts'
import { answerUnavailable } from './unavailablePage.ts'

export type HandlePage = (message: IncomingMessage, reply: ServerResponse) => Promise<void>

export interface Pages {
  handle: HandlePage
  /** Development only: the browser's connection that reloads changed pages. */
  upgrade: (message: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>
}

export interface PagesOptions {
  development: boolean
  serverUrl: string
  trustedProxies: number
  /** Whether pages have data to show just now. */
  isDatabaseUp: () => Promise<boolean>
}

const forwarded = ['forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port']

const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

const foreignForm = 'This form was sent from another site and was refused.\n'

/** Pages whose address is a secret: it is told to no other site, and forms still say where they come from. */
const secretAddress = /^\/(activate|invite|reset-password|verify)\//

const portOf = (host: string): string => /:(\d+)$/.exec(host)?.[1] ?? '80'

async function prepare(options: PagesOptions) {
  // Loaded with the first page only: a process that serves the API alone never pays for it.
  const { default: next } = await import('next')
  const { hostname, port } = new URL(options.serverUrl)
  const app = next({ dev: options.development, hostname, port: Number(port || 80) })
  await app.prepare()
  return { handle: app.getRequestHandler(), upgrade: app.getUpgradeHandler() }
}

/**
 * The panel and the front pages, served by Next inside this process. Each answer has a nonce of its
 * own, which Next reads from the request's policy and stamps on the scripts it writes.
 */
export function createPages(options: PagesOptions): Pages {
  const { development, serverUrl, trustedProxies } = options
  const { host, protocol } = new URL(serverUrl)
  let prepared: ReturnType<typeof prepare> | undefined
  const ensure = () =>
    (prepared ??= prepare(options).catch((error: unknown) => {
      prepared = undefined
      throw error
    }))

  /** On one machine `localhost` and `127.0.0.1` are two sites with two cookie jars: one of them is home. */
  const isAlias = ({ headers, method }: IncomingMessage): boolean =>
    (method === 'GET' || method === 'HEAD') &&
    headers.host !== host &&
    loopbackHost.test(host) &&
    loopbackHost.test(headers.host ?? '') &&
    portOf(headers.host ?? '') === portOf(host)

  /** The host that the browser asked, as the proxy before us says it. */
  const askedHost = ({ headers }: IncomingMessage): string | undefined => {
    const told = trustedProxies > 0 ? headers['x-forwarded-host'] : undefined
    return typeof told === 'string' ? told.split(',')[0]?.trim() : headers.host
  }

  /**
   * Pages are told one of our own hosts, whatever the client wrote: links and redirects are built from
   * it. Forms are told the same one, so that Next knows them on every domain of an organization.
   */
  const settleHost = (message: IncomingMessage): void => {
    const { headers } = message
    if (trustedProxies === 0) for (const name of forwarded) delete headers[name]
    const local = !serverUrl.startsWith('https:') && loopbackHost.test(headers.host ?? '')
    if (!local) {
      headers.host = host
      delete headers['x-forwarded-host']
    }
    if (headers.origin !== undefined && message.method === 'POST')
      headers.origin = `${protocol}//${headers.host}`
  }

  return {
    handle: async (message, reply) => {
      if (isAlias(message)) {
        reply.setHeader('cache-control', 'no-store')
        reply.writeHead(307, { location: `${serverUrl}${message.url ?? '/'}` }).end()
        return
      }
      if (!isFromOurPages(message, [askedHost(message), host])) {
        reply.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(foreignForm)
        return
      }
      const elsewhere = findRedirect(message)
      if (elsewhere !== null) {
        reply.setHeader('cache-control', 'no-store, private')
        reply.writeHead(302, { location: elsewhere }).end()
        return
      }
      settleHost(message)
      if (message.url?.startsWith('/_next/static/') !== true) {
        const nonce = randomBytes(16).toString('base64')
        const policy = pagePolicy(nonce, development)
        message.headers['content-security-policy'] = policy
        message.headers['x-nonce'] = nonce
        // Where the person is: Next tells layouts everything but that.
        message.headers['x-page-path'] = message.url ?? '/'
        reply.setHeader('content-security-policy', policy)
        reply.setHeader('cache-control', 'no-store, private')
        if (secretAddress.test(message.url ?? '')) reply.setHeader('referrer-policy', 'same-origin')
        if (!(await options.isDatabaseUp())) return answerUnavailable(reply)
      }
      const { handle } = await ensure()
      await handle(message, reply)
    },
    upgrade: async (message, socket, head) => {
      const { upgrade } = await ensure()
      await upgrade(message, socket, head)
    },
  }
}
