import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { reachesRow } from '../../access/reachesRow.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { type RecordKind, recordKindNames, recordKinds } from '../../lib/recordKinds.ts'
import { cleanText, findTextFault } from '../../lib/text.ts'
import { findVisitRow } from './findVisitRow.ts'
import { getAppointment, type ReachedAppointment } from './getAppointment.ts'
import { kindsWithin } from './getVisit.ts'
import type { VisitRecord } from './visitTypes.ts'

/** Texts to store by kind, where an empty one takes the record away; what is absent stays as it is. */
export interface RecordsToSave {
  texts: Partial<Record<RecordKind, string | undefined>>
  /** What the texts were written over: a record's revision, null for none. What is absent is not compared. */
  revisions: Partial<Record<RecordKind, number | null | undefined>>
  /** The visit is completed by the same save. */
  complete: boolean
}

/** The hook that uses up an unlocking leaves it alone: these saves are one. */
const context = { savesTogether: true }

function checkText(kind: RecordKind, given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const text = cleanText(given)
  const fault = findTextFault(text, { max: recordKinds[kind].max })
  if (fault || typeof text !== 'string') throw new Refusal('invalid', kind, fault ?? undefined)
  return text
}

/** Creates, changes or deletes one record, by the access table and with its own trace; answers whether anything changed. */
async function saveRecord(
  req: PayloadRequest,
  kind: RecordKind,
  appointment: ReachedAppointment,
  text: string,
  before: VisitRecord | null,
): Promise<boolean> {
  if (text === (before?.text ?? '')) return false
  const { collection } = recordKinds[kind]
  const shared = { collection, context, depth: 0, req } as const
  if (before === null) {
    const { id, organization } = appointment
    await req.payload.create({
      ...shared,
      data: { appointment: id, organization, text },
      overrideAccess: false,
    })
  } else if (text === '')
    await req.payload.delete({ ...shared, id: before.id, overrideAccess: false })
  else await req.payload.update({ ...shared, id: before.id, data: { text }, overrideAccess: false })
  return true
}

/** Holds the appointment, so that nobody writes its records or changes its status meanwhile. */
async function holdVisit(req: PayloadRequest, id: string): Promise<string | undefined> {
  const db = await databaseOf(req)
  const found = await db.execute<{ status: string }>(
    sql`select status::text from appointments where id = ${id} for no key update`,
  )
  return found.rows[0]?.status
}

async function completeVisit(req: PayloadRequest, id: string, status?: string): Promise<void> {
  if (status === 'canceled' || status === 'no_show') throw new Refusal('conflict', 'status')
  if (status === 'completed') return
  await req.payload.update({
    collection: 'appointments',
    id,
    data: { status: 'completed' },
    depth: 0,
    overrideAccess: false,
    req,
  })
}

/**
 * Saves the records of a visit together, and completes it where asked: all of it or nothing. Each
 * change leaves a trace of its own; a save uses up an unlocking.
 * @throws Refusal `not-found` out of reach, `forbidden` without the right, `invalid` with the kind at
 * fault, `stale-revision` where somebody else wrote meanwhile, `records-frozen` on a completed visit,
 * `conflict` completing what was canceled or missed
 */
export async function saveRecords(
  req: PayloadRequest,
  id: string,
  { complete, revisions, texts }: RecordsToSave,
): Promise<void> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const appointment = await getAppointment(req, id)
  const writable = kindsWithin(actor, 'update', appointment)
  const given = recordKindNames.filter((kind) => texts[kind] !== undefined)
  const mayComplete = !complete || reachesRow(actor, 'appointments', 'update', appointment)
  if (!mayComplete || given.some((kind) => !writable.includes(kind))) throw new Refusal('forbidden')
  const checked = given.map((kind) => ({ kind, text: checkText(kind, texts[kind]) ?? '' }))
  await inTransaction(req, async () => {
    const status = await holdVisit(req, appointment.id)
    const row = await findVisitRow(req, appointment.id, given)
    let hasChanged = false
    for (const { kind, text } of checked) {
      const before = row?.records[kind] ?? null
      const seen = revisions[kind]
      if (seen !== undefined && seen !== (before?.revision ?? null))
        throw new Refusal('stale-revision', kind)
      if (await saveRecord(req, kind, appointment, text, before)) hasChanged = true
    }
    if (complete) await completeVisit(req, appointment.id, status)
    if (!hasChanged) return
    const db = await databaseOf(req)
    await db.execute(sql`delete from record_unlocks where appointment_id = ${appointment.id}`)
  })
}
