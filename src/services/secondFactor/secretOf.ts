import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { seal, unseal } from '../../lib/sealedBox.ts'

const PURPOSE = 'second-factor'

/** The secret of a person's authenticator app; null when none was set up, or it was sealed with another key. */
export async function readSecret(req: PayloadRequest, userId: string): Promise<string | null> {
  const db = await databaseOf(req)
  const found = await db.execute<{ sealed: Uint8Array }>(
    sql`select sealed_secret as sealed from second_factors where user_id = ${userId}`,
  )
  const sealed = found.rows[0]?.sealed
  return sealed ? unseal(req.payload.secret, PURPOSE, sealed) : null
}

/** Keeps a new secret, not in force until a code has confirmed it. Returns false when one is in force already. */
export async function keepSecret(
  req: PayloadRequest,
  userId: string,
  secret: string,
): Promise<boolean> {
  const sealed = seal(req.payload.secret, PURPOSE, secret)
  const db = await databaseOf(req)
  const kept = await db.execute(sql`
    insert into second_factors as f (user_id, sealed_secret) values (${userId}, ${sealed}::bytea)
    on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, last_step = 0
    where f.confirmed_at is null`)
  return kept.rowCount === 1
}
