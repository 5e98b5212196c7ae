import type { Pool } from 'pg'

/** A message that was kept instead of being sent. */
export interface KeptMail {
  id: string
  sentAt: Date
  from: string
  to: string
  language: string | null
  /** Empty for text messages. */
  subject: string
  /** Null for text messages. */
  html: string | null
  text: string
}

const columns = `id, sent_at as "sentAt", sender as "from", receiver as "to", language, subject, html, body as text`

/** The kept messages, newest first. */
export async function listMailbox(database: Pool): Promise<KeptMail[]> {
  const found = await database.query<KeptMail>(
    `select ${columns} from dev_mails order by sent_at desc limit 200`,
  )
  return found.rows
}

/** One kept message, or null. */
export async function findKeptMail(database: Pool, id: string): Promise<KeptMail | null> {
  const found = await database.query<KeptMail>(`select ${columns} from dev_mails where id = $1`, [
    id,
  ])
  return found.rows[0] ?? null
}
