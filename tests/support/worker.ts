/**
 * Runs what is queued, with the worker's own tasks, inside the test process.
 *
 *   const mails = await deliverMails(app)    // sends everything that is due over real SMTP
 *   mails[0].to, .subject, .text, .html, .links[0]
 *
 * It returns the mails that left by this call, oldest first; a second call returns only newer ones.
 * `links` are the addresses in the text part: `links[0]` is where the button leads. Text messages
 * come back too, as `{to: '+20…', text}` with an empty subject. Mails of rolled-back transactions
 * are not there. The server starts with the first call and ends with the test process;
 * `drainQueue(app, sending)` runs the queue against a carrier of one's own.
 */
import { EventEmitter } from 'node:events'

import { Logger, runOnce } from 'graphile-worker'
import type { Pool } from 'pg'

import { createSendMessage, type Sending } from '../../src/jobs/sendMessage.ts'
import { openSmtp } from '../../src/services/messages/carriers/smtpTransport.ts'
import { SEND_MESSAGE } from '../../src/services/messages/messageQueue.ts'
import { type MailServer, type ReceivedMail, startMailServer } from './mailServer.ts'

/** The library's words are of no use in a test's output. */
export const silent = new Logger(() => () => undefined)

/** The clock of a virtual machine may step back a little: what was queued a moment ago is not due yet. */
const ROUNDS_MAX = 50

interface Queue {
  sql: Pool
}

/** Runs every due job to its end. */
export async function drainQueue({ sql }: Queue, sending: Partial<Sending>): Promise<void> {
  // The library wants to see that the end of a connection in use is listened to.
  if (sql.listenerCount('connect') === 0)
    sql.on('connect', (client) => void client.on('error', () => undefined))
  const task = createSendMessage({
    secret: process.env['PAYLOAD_SECRET'] ?? '',
    serverUrl: process.env['SERVER_URL'] ?? '',
    mailFrom: process.env['MAIL_FROM'] ?? 'Polyclinic <no-reply@localhost>',
    carrier: {
      sendMail: () => Promise.reject(new Error('No carrier was given.')),
      sendText: () => Promise.reject(new Error('No carrier was given.')),
      close: () => undefined,
    },
    ...sending,
  })
  const due = `select from graphile_worker.jobs
    where run_at <= now() + interval '100 ms' and locked_at is null`
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    await runOnce({
      pgPool: sql,
      logger: silent,
      noHandleSignals: true,
      events: new EventEmitter(),
      taskList: { [SEND_MESSAGE]: task },
    })
    const { rowCount } = await sql.query(`${due} and task_identifier = $1`, [SEND_MESSAGE])
    if (!rowCount) return
  }
}

let server: Promise<MailServer> | undefined

/** Sends what is due and returns it as its receivers see it. */
export async function deliverMails(app: Queue): Promise<ReceivedMail[]> {
  const { clear, mails, url } = await (server ??= startMailServer())
  clear()
  const smtp = openSmtp(url)
  const texts: ReceivedMail[] = []
  await drainQueue(app, {
    carrier: {
      sendMail: smtp.send,
      sendText: ({ text, to }) => {
        const nothing = { subject: '', html: '', links: [], messageId: '', headers: {}, raw: '' }
        texts.push({ ...nothing, to, text, from: { name: '', address: '' }, attachments: [] })
        return Promise.resolve()
      },
      close: smtp.close,
    },
  })
  smtp.close()
  return [...mails, ...texts]
}
