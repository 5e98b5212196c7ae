import type { ClientBase, Pool } from 'pg'

const BATCH = 1000

/**
 * Chains the events of the audit trail that wait for it (src/database/sql/002-audit.sql). Any
 * number of processes may do it at once.
 * @returns how many events were chained
 */
export async function sealAuditTrail(database: ClientBase | Pool): Promise<number> {
  let sealed = 0
  for (;;) {
    const { rows } = await database.query<{ sealed: number }>(
      'select seal_audit_events($1) as sealed',
      [BATCH],
    )
    const count = rows[0]?.sealed ?? 0
    sealed += count
    if (count < BATCH) return sealed
  }
}
