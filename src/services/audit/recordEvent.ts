import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'
import type { Changes } from './maskChanges.ts'

/** What recording needs of a request; jobs and commands have less of one. */
export type Recorded = Pick<PayloadRequest, 'payload' | 'user' | 'headers' | 'transactionID'>

export interface AuditEvent {
  /** A stable code such as `login.succeeded` or `update`. */
  action: string
  outcome?: 'success' | 'failure' | 'denied'
  /** Who did it, when it is not the signed-in person. */
  actor?: { id: string | null; name: string }
  organization?: string | null
  collection?: string
  documentId?: string
  patient?: string | null
  /** The user acted upon. */
  subject?: string | null
  changes?: Changes
}

/**
 * Writes one event of the audit trail, in the transaction of the request when it has one, so that
 * a change and its trace are stored together or not at all. Never pass a secret.
 */
export async function recordEvent(req: Recorded, event: AuditEvent): Promise<void> {
  const db = await databaseOf(req)
  const person = actorOf(req)
  const actor = event.actor ?? { id: person?.id ?? null, name: person?.displayName ?? '' }
  const { ip, userAgent, requestId } = requestOrigin(req)
  const organization =
    event.organization === undefined ? (person?.organization ?? null) : event.organization
  await db.execute(sql`
    insert into audit_events (at, actor_id, actor_name, action, outcome, organization_id, collection,
      document_id, patient_id, subject_id, changes, ip, user_agent, request_id, created_at, updated_at, revision)
    values (now(), ${actor.id}, ${actor.name}, ${event.action}, ${event.outcome ?? 'success'}, ${organization},
      ${event.collection ?? null}, ${event.documentId ?? null}, ${event.patient ?? null}, ${event.subject ?? null},
      ${event.changes ? JSON.stringify(event.changes) : null}, ${ip}, ${userAgent}, ${requestId}, now(), now(), 1)`)
}
