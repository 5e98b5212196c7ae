import { demoBatches } from '../../../src/services/demo/demoBatches.ts'
import type { DemoOptions } from '../../../src/services/demo/demoTypes.ts'

export type Row = Record<string, any>

/** All rows of a demo by table. */
export function collectDemo(options: Partial<DemoOptions> = {}): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {}
  for (const { table, rows } of demoBatches({
    seed: 7,
    today: '2026-03-18',
    patients: 600,
    ...options,
  })) {
    tables[table] = [...(tables[table] ?? []), ...rows]
  }
  return tables
}

/** The rows of a table, which must be there. */
export function rowsOf(tables: Record<string, Row[]>, table: string): Row[] {
  const rows = tables[table]
  if (!rows || rows.length === 0) throw new Error(`The demo has no ${table}.`)
  return rows
}
