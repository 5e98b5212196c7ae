import type { Pool } from 'pg'

/** Long enough for a late visitor to be told that the link was used or has expired. */
const KEPT_DAYS = 90

/** Deletes tokens that have been of no use for three months. */
export async function purgeTokens(database: Pool): Promise<void> {
  await database.query(
    `delete from tokens where id in
      (select id from tokens where expires_at < now() - $1::int * interval '1 day' limit 5000)`,
    [KEPT_DAYS],
  )
}
