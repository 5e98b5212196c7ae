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

/** The pool of whichever process shows the mailbox. */
export interface MailboxDatabase {
  query: (text: string, values?: string[]) => Promise<{ rows: KeptMail[] }>
}

const columns = `id, sent_at as "sentAt", sender as "from", receiver as "to", language, subject, html, body as text`

/** The kept messages, newest first. */
export async function listMailbox(database: MailboxDatabase): Promise<KeptMail[]> {
  const found = await database.query(
    `select ${columns} from dev_mails order by sent_at desc limit 200`,
  )
  return found.rows
}

/** One kept message, or null. */
export async function findKeptMail(
  database: MailboxDatabase,
  id: string,
): Promise<KeptMail | null> {
  const found = await database.query(`select ${columns} from dev_mails where id = $1`, [id])
  return found.rows[0] ?? null
}
