import { MESSAGE_SEAL } from '../../src/services/messages/queueMessage.ts'
import { unseal } from '../../src/lib/sealedBox.ts'
import type { App } from '../support/app.ts'

export type QueuedMail = {
  to: string
  template: string
  language: string
  about: string
  organization: string | null
  data: Record<string, any>
}

type Row = Omit<QueuedMail, 'data'> & { sealed: string }

/** The mails that wait to be sent, oldest first, opened as only the worker can. */
export async function queuedMails({ sql }: App, to: string): Promise<QueuedMail[]> {
  const found = await sql.query<Row>(
    `select m."to", m.template, m.language, m.about, m.organization_id as organization, j.payload ->> 'sealed' as sealed
     from messages m join graphile_worker._private_jobs j on (j.payload ->> 'message')::uuid = m.id
     where m."to" = $1 order by j.id`,
    [to],
  )
  return found.rows.map(({ sealed, ...row }) => ({
    ...row,
    data: JSON.parse(
      String(
        unseal(process.env['PAYLOAD_SECRET'] ?? '', MESSAGE_SEAL, Buffer.from(sealed, 'base64')),
      ),
    ),
  }))
}

/** The token in the newest mail of a kind to somebody. */
export async function mailedToken(app: App, to: string, template: string): Promise<string> {
  const mails = await queuedMails(app, to)
  const link: string = mails.findLast((mail) => mail.template === template)?.data['link'] ?? ''
  const token = new URL(link).pathname.split('/').at(-1) ?? ''
  return token
}

/** Waits for work that goes on after an answer. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let round = 0; round < 500; round += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('What was waited for did not come.')
}
