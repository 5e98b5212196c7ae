import { createLocalReq, type PayloadRequest } from 'payload'

import type { Template } from '../../src/lib/messageData.ts'
import { queueMessage } from '../../src/services/messages/queueMessage.ts'
import type { NewMessage } from '../../src/services/messages/messageTypes.ts'
import { openSmtp } from '../../src/services/messages/carriers/smtpTransport.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, openClinic } from '../support/clinic.ts'
import { type MailServer, startMailServer } from '../support/mailServer.ts'
import { drainQueue } from '../support/worker.ts'

export type LogRow = { status: string; attempts: number; reason: string | null; sent: boolean }
export type JobRow = { key: string; seconds: number; content: string }

export type MailDesk = {
  app: App
  clinic: Clinic
  server: MailServer
  /** Queues an activation mail, or what is given instead. */
  queue: (to: string, more?: Partial<NewMessage>) => Promise<string>
  /** Runs what is due, as one worker would, over SMTP to the server. */
  drain: () => Promise<void>
  /** Lets the pause before the next try be over. */
  dueNow: () => Promise<void>
  log: (id: string) => Promise<LogRow | undefined>
  jobs: () => Promise<JobRow[]>
  close: () => Promise<void>
}

export const token = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcd'

/** A clinic, a mail server, and a hand on the queue between them. */
export async function openMailDesk(settings: Record<string, string> = {}): Promise<MailDesk> {
  const server = await startMailServer()
  const app = await bootApp(settings)
  const clinic = await openClinic(app)
  const req: PayloadRequest = await createLocalReq({}, app.payload)
  const { sql } = app
  return {
    app,
    clinic,
    server,
    queue: (to, more = {}) =>
      queueMessage<Template>(req, {
        template: 'activation',
        to,
        language: 'en',
        organization: null,
        about: 'users/1',
        data: {
          name: 'Zed Quinn',
          link: `http://localhost:3000/activate/${token}`,
          expiresAt: '2026-11-25T12:00:00.000Z',
        },
        ...more,
      }),
    drain: async () => {
      const smtp = openSmtp(server.url)
      try {
        await drainQueue(app, {
          mailFrom: 'Polyclinic <no-reply@clinic.example>',
          carrier: {
            sendMail: smtp.send,
            sendText: () => Promise.reject(new Error('no texts')),
            close: smtp.close,
          },
        })
      } finally {
        smtp.close()
      }
    },
    dueNow: async () => {
      await sql.query(
        'select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), now())',
      )
    },
    log: async (id) => {
      const { rows } = await sql.query<LogRow>(
        'select status, attempts::int, last_error as reason, sent_at is not null as sent from messages where id = $1',
        [id],
      )
      return rows[0]
    },
    jobs: async () => {
      const { rows } = await sql.query<JobRow>(
        `select key, extract(epoch from run_at - now())::float8 as seconds, payload::text as content
         from graphile_worker._private_jobs order by id`,
      )
      return rows
    },
    close: async () => {
      await app.close()
      await server.close()
    },
  }
}
