import type { Pool } from 'pg'

import { seal } from '../src/lib/sealedBox.ts'
import { MESSAGE_SEAL, SEND_MESSAGE } from '../src/services/messages/messageQueue.ts'

/** Queues activation mails as the product does, all in one statement. @returns the ids of their rows */
export async function queueMails(database: Pool, secret: string, count: number): Promise<string[]> {
  const content = {
    name: 'Zed Quinn',
    link: 'http://localhost:3000/activate/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcd',
    expiresAt: '2026-11-25T12:00:00.000Z',
  }
  const sealed = seal(secret, MESSAGE_SEAL, JSON.stringify(content)).toString('base64')
  const queued = await database.query<{ id: string }>(
    `with logged as (
      insert into messages ("to", template, language, status, attempts, created_at, updated_at, revision)
      select 'receiver' || n || '@example.com', 'activation', 'en', 'queued', 0, now(), now(), 1
      from generate_series(1, $2::int) n returning id)
    select logged.id, (graphile_worker.add_job($3::text,
      json_build_object('message', logged.id, 'channel', 'mail', 'sealed', $1::text),
      job_key := logged.id::text)).id as job from logged`,
    [sealed, count, SEND_MESSAGE],
  )
  return queued.rows.map(({ id }) => id)
}
