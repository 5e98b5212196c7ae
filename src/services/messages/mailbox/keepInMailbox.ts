import type { Pool } from 'pg'

import type { Carrier } from '../carriers/carrier.ts'

/** Older ones make room. */
const KEPT_MAX = 200

const statement = `
with kept as (
  insert into dev_mails (id, sent_at, sender, receiver, language, subject, html, body)
  values ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7) on conflict (id) do nothing)
delete from dev_mails where id in (select id from dev_mails order by sent_at desc offset ${KEPT_MAX - 1})`

/** A carrier that leaves messages in the database, where `/dev/mailbox` shows them. */
export function keepInMailbox(database: Pool): Omit<Carrier, 'close'> {
  const keep = async (values: readonly (string | null)[]): Promise<void> => {
    await database.query({ name: 'keep-mail', text: statement, values: [...values] })
  }
  return {
    sendMail: ({ from, html, id, language, logo, subject, text, to }) => {
      // What is shown must stand on its own, so the attached picture moves into the page.
      const picture = `data:image/png;base64,${logo?.toString('base64') ?? ''}`
      const shown = html.replaceAll('cid:logo', picture)
      return keep([id, `${from.name} <${from.address}>`, to, language, subject, shown, text])
    },
    sendText: ({ id, text, to }) => keep([id, 'SMS', to, null, '', null, text]),
  }
}
