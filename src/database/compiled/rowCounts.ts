import type { Filter } from './compileWhere.ts'

/** Tables whose rows are counted as they come and go (src/database/sql/003-row-counts.sql). */
export const countedTables: readonly string[] = [
  'patients',
  'admissions',
  'appointments',
  'diagnoses',
  'prescriptions',
  'requirements',
  'exams',
  'follow_ups',
  'audit_events',
]

const counted = new Set(countedTables.map((table) => `"${table}"`))

/** The filter as it stands after `where`, with the word. */
export const whereClause = ({ conditions }: Pick<Filter, 'conditions'>): string =>
  conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''

/**
 * The exact number of rows that pass a filter, as a query of its own: from the counters for whole
 * organizations and whole tables, else by counting. It takes the parameters of the filter.
 */
export function countQuery(table: string, filter: Filter): string {
  const { conditions, organizations } = filter
  const everything = conditions.length === 0
  if (!counted.has(table) || !(everything || organizations)) {
    return `select count(*) from ${table}${whereClause(filter)}`
  }
  const within = everything ? '' : ` and ${conditions[0] ?? ''}`
  const name = table.replaceAll('"', "'")
  return `select coalesce(sum(delta), 0) from row_counts where table_name = ${name}${within}`
}
