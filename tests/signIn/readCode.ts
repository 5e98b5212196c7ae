import { MESSAGE_SEAL } from '../../src/services/messages/queueMessage.ts'
import { unseal } from '../../src/lib/sealedBox.ts'
import type { App } from '../support/app.ts'

export type QueuedCode = { code: string; to: string; channel: string }

/** The codes that wait for the worker, the newest last: what a person would read in their mail. */
export async function readCodes({ payload, sql }: App, userId: string): Promise<QueuedCode[]> {
  const found = await sql.query<{ sealed: string; to: string; channel: string }>(
    `select j.payload ->> 'sealed' as sealed, j.payload ->> 'channel' as channel, m."to"
     from graphile_worker._private_jobs j join messages m on m.id::text = j.payload ->> 'message'
     where m.about = $1 and m.template = 'one-time-code' order by j.id`,
    [`users/${userId}`],
  )
  return found.rows.map(({ channel, sealed, to }) => {
    const text = unseal(payload.config.secret, MESSAGE_SEAL, Buffer.from(sealed, 'base64'))
    return { code: JSON.parse(text ?? '{}').code, to, channel }
  })
}
