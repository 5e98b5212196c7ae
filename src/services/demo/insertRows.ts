import type { Client } from 'pg'

import type { DemoBatch, DemoRow } from './demoTypes.ts'

/** Columns that any of the rows has; rows of one table may differ, as exams of two kinds do. */
const columnsOf = (rows: readonly DemoRow[]): string[] => {
  const columns = new Set<string>()
  for (const row of rows) for (const column in row) columns.add(column)
  return [...columns]
}

/** Rows that travel in one statement. */
const CHUNK = 5000

/**
 * Inserts rows by the thousand: PostgreSQL itself reads them from one JSON parameter into the
 * table's own types. Columns that no row names take their defaults.
 */
export const insertRows = async (client: Client, { table, rows }: DemoBatch): Promise<void> => {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK)
    const name = client.escapeIdentifier(table)
    const columns = columnsOf(chunk)
      .map((column) => client.escapeIdentifier(column))
      .join(', ')
    await client.query(
      `insert into ${name} (${columns})
       select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [JSON.stringify(chunk)],
    )
  }
}
