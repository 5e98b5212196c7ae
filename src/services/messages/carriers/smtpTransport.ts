import { createTransport } from 'nodemailer'

import { isLoopback } from '../../../lib/env/values.ts'
import type { OutgoingMail } from './carrier.ts'
import { DeliveryFailure } from './deliveryFailure.ts'

const CONNECTIONS_MAX = 5
const CONNECT_MILLISECONDS = 10_000
const CHECK_MILLISECONDS = 5_000
const SILENCE_MILLISECONDS = 30_000

/** The steps at which a server's 5xx is about this message, not about this installation. */
const finalSteps = new Set(['RCPT TO', 'DATA'])

/** Errors of sockets and of the library carry what is known as plain properties. */
const read = (error: unknown, key: string): unknown =>
  typeof error === 'object' && error !== null
    ? Object.getOwnPropertyDescriptor(error, key)?.value
    : undefined

/** What went wrong, as the log may say it: the server's own words at most. */
function explainFailure(error: unknown): DeliveryFailure {
  // Signing in to the mail server fails for everybody, and its words may quote what was sent.
  if (read(error, 'code') === 'EAUTH')
    return new DeliveryFailure('The mail server refused the credentials in SMTP_URL.', false)
  const status = Number(read(error, 'responseCode') ?? 0)
  const permanent = status >= 500 && finalSteps.has(String(read(error, 'command')))
  const said = [read(error, 'response'), read(error, 'message')].find(
    (text): text is string => typeof text === 'string',
  )
  return new DeliveryFailure(said?.split(/[\r\n]/)[0] ?? 'The mail server failed.', permanent)
}

/** The connection settings of an address such as smtps://user:password@mail.clinic.org:465. */
function readAddress(address: string) {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const local = isLoopback(url.hostname)
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
    // A password never travels in clear, except within this machine.
    requireTLS: user !== '' && !secure && !local,
    ...(local && { tls: { rejectUnauthorized: false } }),
  }
}

/** Says hello to a mail server, signs in and sends nothing. @returns null when all is well, else the reason */
export async function findSmtpTrouble(address: string): Promise<string | null> {
  const transport = createTransport({
    ...readAddress(address),
    connectionTimeout: CHECK_MILLISECONDS,
    greetingTimeout: CHECK_MILLISECONDS,
    socketTimeout: CHECK_MILLISECONDS,
  })
  try {
    await transport.verify()
    return null
  } catch (error) {
    return explainFailure(error).message
  } finally {
    transport.close()
  }
}

export interface SmtpTransport {
  send: (mail: OutgoingMail) => Promise<void>
  close: () => void
}

/**
 * A pool of connections to a mail server. It never repeats a mail by itself: whether and when one is
 * tried again is the queue's decision.
 */
export function openSmtp(address: string): SmtpTransport {
  const transport = createTransport({
    ...readAddress(address),
    pool: true,
    maxConnections: CONNECTIONS_MAX,
    maxRequeues: 0,
    connectionTimeout: CONNECT_MILLISECONDS,
    greetingTimeout: CONNECT_MILLISECONDS,
    dnsTimeout: CONNECT_MILLISECONDS,
    socketTimeout: SILENCE_MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // Without a listener a connection that breaks while idle would end the process.
  transport.on('error', () => undefined)
  return {
    send: async ({ from, html, language, logo, messageId, subject, text, to }) => {
      const attachments = logo
        ? [{ cid: 'logo', content: logo, contentType: 'image/png', filename: 'logo.png' }]
        : []
      const sent = transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId,
        attachments: attachments.map((each) => ({
          ...each,
          contentDisposition: 'inline' as const,
        })),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': language,
        },
      })
      await sent.catch((error: unknown) => {
        throw explainFailure(error)
      })
    },
    close: () => transport.close(),
  }
}
