import { sql } from '@payloadcms/db-postgres'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'
import type { AuditEvent, Recorded } from './recordEvent.ts'

type RowEvent = Required<
  Pick<AuditEvent, 'action' | 'collection' | 'documentId' | 'organization' | 'subject' | 'changes'>
>

/** Writes the events of many rows that the signed-in person changed at once, as `recordEvent` does one. */
export async function recordEvents(req: Recorded, events: readonly RowEvent[]): Promise<void> {
  if (events.length === 0) return
  const db = await databaseOf(req)
  const person = actorOf(req)
  const { ip, requestId, userAgent } = requestOrigin(req)
  await db.execute(sql`
    insert into audit_events (at, actor_id, actor_name, action, outcome, organization_id, collection,
      document_id, subject_id, changes, ip, user_agent, request_id, created_at, updated_at, revision)
    select now(), ${person?.id ?? null}, ${person?.displayName ?? ''}, action, 'success', organization, collection,
      "documentId", subject, changes, ${ip}, ${userAgent}, ${requestId}, now(), now(), 1
    from json_to_recordset(${JSON.stringify(events)}::json)
      as given (action text, collection text, "documentId" text, organization uuid, subject uuid, changes jsonb)`)
}
