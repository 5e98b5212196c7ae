import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import type { Template } from '../../lib/messageData.ts'
import { seal } from '../../lib/sealedBox.ts'
import { MESSAGE_SEAL, SEND_MESSAGE } from './messageQueue.ts'
import type { NewMessage } from './messageTypes.ts'

export { MESSAGE_SEAL, SEND_MESSAGE }

/** Somebody waits for a code with the page open; everything else may follow. */
const priorityOf = (template: Template): number => (template === 'one-time-code' ? -1 : 0)

/**
 * Queues a mail or text message in the transaction of what causes it: both are stored, or neither.
 * The log row keeps who and what, never the content; the content waits sealed in the job, which is
 * deleted once the message is sent. The job's key is the row's id, so a row never has two.
 * @returns the id of the log row (`messages`)
 */
export async function queueMessage<T extends Template>(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  message: NewMessage<T>,
): Promise<string> {
  const { about, channel = 'mail', data, language, organization, template, to } = message
  const sealed = seal(req.payload.config.secret, MESSAGE_SEAL, JSON.stringify(data)).toString(
    'base64',
  )
  const db = await databaseOf(req)
  const queued = await db.execute<{ id: string }>(sql`
    with logged as (
      insert into messages ("to", template, language, status, attempts, organization_id, about, created_at, updated_at, revision)
      values (${to}, ${template}, ${language}, 'queued', 0, ${organization}, ${about}, now(), now(), 1)
      returning id)
    select logged.id, (graphile_worker.add_job(${SEND_MESSAGE},
      json_build_object('message', logged.id, 'channel', ${channel}::text, 'sealed', ${sealed}::text),
      job_key := logged.id::text, priority := ${priorityOf(template)}::integer)).id as job
    from logged`)
  const id = queued.rows[0]?.id
  if (id === undefined) throw new Error('The message was not queued.')
  return id
}
