import { randomUUID } from 'node:crypto'

import type { PoolClient } from 'pg'

import { seal } from '../../lib/sealedBox.ts'
import { MESSAGE_SEAL, SEND_MESSAGE } from './messageQueue.ts'
import type { NewMessage } from './messageTypes.ts'

/** Queues mails as `queueMessage` does, from where there is no request: in the transaction of the connection. */
export async function queueMessages(
  client: Pick<PoolClient, 'query'>,
  secret: string,
  messages: readonly NewMessage[],
): Promise<void> {
  const rows = messages.map(({ data, ...message }) => ({
    ...message,
    id: randomUUID(),
    sealed: seal(secret, MESSAGE_SEAL, JSON.stringify(data)).toString('base64'),
  }))
  await client.query(
    `with given as (
      select * from json_to_recordset($1::json) as rows (id uuid, "to" text, template text,
        language enum_messages_language, organization uuid, about text, sealed text)
    ), logged as (
      insert into messages (id, "to", template, language, status, attempts, organization_id, about, created_at, updated_at, revision)
      select id, "to", template, language, 'queued', 0, organization, about, now(), now(), 1 from given
      returning id)
    select graphile_worker.add_job($2, json_build_object('message', given.id, 'channel', 'mail', 'sealed', given.sealed),
      job_key := given.id::text, priority := 0)
    from given join logged using (id)`,
    [JSON.stringify(rows), SEND_MESSAGE],
  )
}
