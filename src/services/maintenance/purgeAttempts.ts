import type { Pool } from 'pg'

/** Forgets refused attempts whose window has ended: they count for nothing any more. */
export async function purgeAttempts(database: Pool): Promise<void> {
  await database.query(
    `delete from attempt_counters where key in
      (select key from attempt_counters where window_ends_at < now() limit 10000 for update skip locked)`,
  )
}
