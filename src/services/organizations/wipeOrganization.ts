import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { findDriverError } from '../../lib/databaseErrors.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { queueFileRemoval } from './queueFileRemoval.ts'
import { releaseMembers } from './releaseMembers.ts'

/**
 * What others refer to, locked first so that nothing new can refer to it, in the order in which the
 * product itself takes these rows, so that nobody waits for somebody who waits.
 */
const referred = ['appointments', 'admissions', 'patients']

/** Everything of an organization that would otherwise keep it, leaves first. The rest goes with its row. */
const wiped = [
  'diagnoses',
  'prescriptions',
  'requirements',
  'follow_ups',
  'exams',
  'appointments',
  'admissions',
  'patients',
  'staff',
  'departments',
  'invitations',
  'account_requests',
  'messages',
]

/** Others wrote at the same moment: a deadlock, or a row that came in between. The work is done anew. */
const interfered = ['40P01', '23503', '23001']
const ATTEMPTS = 5

/** A whole hospital takes longer than a request usually may. */
const MINUTES_MAX = 10

type Deleted = Map<string, number>

/** Locks and deletes all there is, and adds up how many rows that were. */
async function deleteRows(req: PayloadRequest, id: string, deleted: Deleted): Promise<void> {
  const db = await databaseOf(req)
  const note = (table: string, rows: number | null): void =>
    void deleted.set(table, (deleted.get(table) ?? 0) + (rows ?? 0))
  for (const table of referred) {
    await db.execute(sql`
      select count(*) from (select 1 from ${sql.identifier(table)} where organization_id = ${id}::uuid for update) locked`)
  }
  // Answers that were kept for repeated requests hold what is deleted here.
  await db.execute(sql`
    delete from idempotency_keys where user_id in (select id from users where organization_id = ${id}::uuid)`)
  note('users', await releaseMembers(req, sql`u.organization_id = ${id}::uuid`))
  for (const table of wiped) {
    const gone = await db.execute(
      sql`delete from ${sql.identifier(table)} where organization_id = ${id}::uuid`,
    )
    note(table, gone.rowCount)
  }
}

/** Deletes the organization's own row, by which its events lose their reference; they are counted anew at once. */
async function deleteOrganization(req: PayloadRequest, id: string): Promise<void> {
  const db = await databaseOf(req)
  const events = await db.execute<{ kept: string }>(
    sql`select count(*) as kept from audit_events where organization_id = ${id}::uuid`,
  )
  await db.execute(sql`delete from organizations where id = ${id}::uuid`)
  const kept = events.rows[0]?.kept ?? '0'
  await db.execute(sql`
    insert into row_counts (table_name, organization_id, delta)
    values ('audit_events', ${id}::uuid, -${kept}::bigint), ('audit_events', null, ${kept}::bigint)`)
}

/**
 * Every write of others ends with an event that refers to the organization, so its own row is locked
 * last: whoever wrote before is waited for, and what they left is deleted as well.
 */
async function deleteEverything(req: PayloadRequest, id: string): Promise<Deleted> {
  const deleted: Deleted = new Map()
  await deleteRows(req, id, deleted)
  const db = await databaseOf(req)
  await db.execute(sql`select 1 from organizations where id = ${id}::uuid for update`)
  await deleteRows(req, id, deleted)
  await deleteOrganization(req, id)
  return deleted
}

async function attempt(req: PayloadRequest, id: string, name: string): Promise<void> {
  await inTransaction(req, async () => {
    const db = await databaseOf(req)
    await db.execute(sql`
      select set_config('statement_timeout', ${`${MINUTES_MAX}min`}, true), set_config('lock_timeout', ${`${MINUTES_MAX}min`}, true),
        set_config('polyclinic.wiped_organization', ${id}, true)`)
    await queueFileRemoval(req, id)
    const deleted = await deleteEverything(req, id)
    await recordEvent(req, {
      action: 'organization.wiped',
      collection: 'organizations',
      documentId: id,
      organization: null,
      changes: {
        name: { from: name, to: null },
        ...Object.fromEntries([...deleted].map(([table, rows]) => [table, { from: rows, to: 0 }])),
      },
    })
  })
}

/**
 * Deletes an organization with everything that is its own; its users stay with none, other
 * organizations and the audit trail stay as they are.
 * @param confirm the organization's name, typed by hand
 * @throws Refusal `not-found`, `confirmation-differs` (400), or `conflict` when others never stop writing
 */
export async function wipeOrganization(
  req: PayloadRequest,
  id: string,
  confirm: string,
): Promise<void> {
  const organization = await req.payload.findByID({
    collection: 'organizations',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!organization) throw new Refusal('not-found')
  const { name } = organization
  if (confirm !== name) throw new Refusal('confirmation-differs', 'confirm')
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    try {
      return await attempt(req, id, name)
    } catch (error) {
      if (!interfered.includes(findDriverError(error)?.code ?? '')) throw error
    }
  }
  throw new Refusal('conflict')
}
