import type { Pool } from 'pg'

/** Forgets first answers a day after their request (api.md, "Idempotency-Key"). */
export const purgeIdempotencyKeys = async (database: Pool): Promise<void> =>
  void (await database.query(
    `delete from idempotency_keys where created_at < now() - interval '24 hours'`,
  ))
