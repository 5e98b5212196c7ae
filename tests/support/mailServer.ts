/**
 * A real SMTP server on loopback that keeps what it is sent, parsed.
 *
 *   const server = await startMailServer()           // plain SMTP on a free port of 127.0.0.1
 *   bootApp({ SMTP_URL: server.url }), or give SMTP_URL: server.url to a worker process
 *   server.mails                                     // every accepted mail, oldest first
 *   server.mailsTo('a@example.com')                  // those of one receiver
 *   server.refuse = () => ({ code: 550, message: 'No such user' })   // at RCPT TO; null accepts
 *   server.hang = true                               // takes mails and does not answer …
 *   server.release()                                 // … until now
 *   await server.away(); await server.back()         // not listening for a while, same port
 *   server.clear(); await server.close()
 *
 * Mails of a test without a worker process are better read by `deliverMails(app)` of worker.ts.
 */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** One mail as its receiver sees it. */
export interface ReceivedMail {
  to: string
  subject: string
  text: string
  html: string
  /** Every web address in the text part, in order, once. */
  links: string[]
  messageId: string
  from: { name: string; address: string }
  headers: Record<string, string>
  attachments: Email['attachments']
  /** As it came over the wire. */
  raw: string
}

type Refusal = { code: number; message: string } | null

export interface MailServer {
  url: string
  port: number
  mails: ReceivedMail[]
  mailsTo: (address: string) => ReceivedMail[]
  refuse: (recipient: string) => Refusal
  hang: boolean
  release: () => void
  /** Connections that were opened so far. */
  connections: number
  away: () => Promise<void>
  back: () => Promise<void>
  clear: () => void
  close: () => Promise<void>
}

const webAddress = /https?:\/\/[^\s<>"]+/g

async function parseMail(raw: string, to: string): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw)
  const text = mail.text ?? ''
  return {
    to,
    subject: mail.subject ?? '',
    text,
    html: mail.html ?? '',
    links: [...new Set(text.match(webAddress) ?? [])],
    messageId: mail.messageId ?? '',
    from: { name: mail.from?.name ?? '', address: mail.from?.address ?? '' },
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    attachments: mail.attachments,
    raw,
  }
}

async function readAll(stream: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part as Buffer))
  return Buffer.concat(parts).toString('utf8')
}

const refusalError = ({ code, message }: NonNullable<Refusal>): Error =>
  Object.assign(new Error(message), { responseCode: code })

export async function startMailServer(): Promise<MailServer> {
  const waiting: (() => void)[] = []
  let server: SMTPServer

  const make = () =>
    new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      logger: false,
      onConnect: (_session, done) => {
        state.connections += 1
        done()
      },
      onRcptTo: ({ address }, _session, done) => {
        const refusal = state.refuse(address)
        done(refusal ? refusalError(refusal) : undefined)
      },
      onData: (stream, { envelope }, done) => {
        readAll(stream)
          .then(async (raw) => {
            for (const { address } of envelope.rcptTo)
              state.mails.push(await parseMail(raw, address))
            if (state.hang) waiting.push(done)
            else done()
          })
          .catch(done)
      },
    })

  const listen = async (port: number): Promise<number> => {
    server = make()
    server.on('error', () => undefined)
    const listening = server.listen(port, '127.0.0.1')
    await once(listening, 'listening')
    return (listening.address() as AddressInfo).port
  }
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))

  const state: MailServer = {
    url: '',
    port: 0,
    mails: [],
    mailsTo: (address) => state.mails.filter(({ to }) => to === address),
    refuse: () => null,
    hang: false,
    release: () => {
      state.hang = false
      for (const done of waiting.splice(0)) done()
    },
    connections: 0,
    away: stop,
    back: async () => void (await listen(state.port)),
    clear: () => void state.mails.splice(0),
    close: stop,
  }
  state.port = await listen(0)
  state.url = `smtp://127.0.0.1:${state.port}`
  return state
}
