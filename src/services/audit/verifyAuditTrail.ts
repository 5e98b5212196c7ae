import type { ClientBase } from 'pg'

import { sealAuditTrail } from './sealAuditTrail.ts'

/** The first link or event that is not what was written. */
export interface AuditFault {
  /** Place in the chain, counted from 1; null for an event outside it. */
  seq: string | null
  eventId: string | null
  fault: string
}

/** The chain as a whole; the head covers every link before it, so a copy kept elsewhere proves that nothing was cut off. */
export interface AuditChain {
  links: number
  head: string
}

/** Chains what still waits, then follows the chain from its beginning to the first fault. */
export async function verifyAuditTrail(database: ClientBase): Promise<AuditFault | AuditChain> {
  await sealAuditTrail(database)
  const found = await database.query<AuditFault>(
    'select seq, event_id as "eventId", fault from find_audit_fault()',
  )
  if (found.rows[0]) return found.rows[0]
  const { rows } = await database.query<AuditChain>(
    `select count(*)::int as links, coalesce((select encode(hash, 'hex') from audit_seals order by seq desc limit 1), '') as head
     from audit_seals`,
  )
  return rows[0] ?? { links: 0, head: '' }
}
