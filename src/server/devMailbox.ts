import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Language } from '../lib/words.ts'
import {
  findKeptMail,
  listMailbox,
  type MailboxDatabase,
} from '../services/messages/mailbox/listMailbox.ts'
import { mailboxPage, mailPage } from './devMailboxPage.ts'
import type { HandlePage } from './pages.ts'
import { answerUnavailable } from './unavailablePage.ts'

/** Nothing is loaded from anywhere and nothing runs; a mail's own styles and pictures are inside it. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const target = /^\/dev\/mailbox(?:\.json|\/([0-9a-f-]{36}))?\/?(?:\?|$)/

/** Whether a request is for the mailbox, whatever it is for there. */
export const isMailboxRequest = (url: string): boolean => /^\/dev\/mailbox(?:[./?]|$)/.test(url)

function languageOf({ headers }: IncomingMessage): Language {
  const wanted = /^\s*(ar|es)\b/i.exec(headers['accept-language'] ?? '')?.[1]?.toLowerCase()
  return wanted === 'ar' || wanted === 'es' ? wanted : 'en'
}

interface Shown {
  status: number
  type: 'text/html' | 'application/json'
  body: string
}

const missing: Shown = { status: 404, type: 'text/html', body: '<!doctype html><p>404' }

async function show(database: MailboxDatabase, url: string, language: Language): Promise<Shown> {
  const found = target.exec(url)
  if (!found) return missing
  const [path, id] = found
  if (id !== undefined) {
    const mail = await findKeptMail(database, id).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === '22P02') return null
      throw error
    })
    if (!mail) return missing
    return { status: 200, type: 'text/html', body: mailPage(mail, language) }
  }
  const mails = await listMailbox(database)
  if (path.startsWith('/dev/mailbox.json'))
    return { status: 200, type: 'application/json', body: JSON.stringify({ mails }) }
  return { status: 200, type: 'text/html', body: mailboxPage(mails, language) }
}

/**
 * Shows the mails that stay in the house, at `/dev/mailbox`: they are sent by the worker and shown
 * by any web process. Only where there is no mail server, and never in production.
 */
export const createDevMailbox =
  (database: MailboxDatabase): HandlePage =>
  async (message: IncomingMessage, reply: ServerResponse) => {
    reply.setHeader('content-security-policy', policy)
    reply.setHeader('cache-control', 'no-store, private')
    if (message.method !== 'GET' && message.method !== 'HEAD')
      return void reply.writeHead(405, { allow: 'GET, HEAD' }).end()
    const shown = await show(database, message.url ?? '', languageOf(message)).catch(() => null)
    if (!shown) return answerUnavailable(reply)
    reply.writeHead(shown.status, {
      'content-type': `${shown.type}; charset=utf-8`,
      'content-length': String(Buffer.byteLength(shown.body)),
    })
    reply.end(message.method === 'HEAD' ? undefined : shown.body)
  }
