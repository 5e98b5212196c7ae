import type { Pool } from 'pg'

/** Adds up the row counts that writers have noted one by one, where the schema keeps any. */
export async function compactRowCounts(database: Pool): Promise<void> {
  const { rows } = await database.query<{ kept: boolean }>(
    `select to_regprocedure('compact_row_counts()') is not null as kept`,
  )
  if (rows[0]?.kept) await database.query('select compact_row_counts()')
}
