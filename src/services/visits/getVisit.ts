import type { PayloadRequest } from 'payload'

import { type Actor, actorOf } from '../../access/actor.ts'
import { reachesRow } from '../../access/reachesRow.ts'
import { ageOn, calendarDateIn, programMonthOn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordKindNames, recordKinds } from '../../lib/recordKinds.ts'
import { findVisitRow, type VisitRow } from './findVisitRow.ts'
import { getAppointment, type ReachedAppointment } from './getAppointment.ts'
import type { Visit, VisitPatient } from './visitTypes.ts'

/** The kinds of records of an appointment that the access table lets the actor read, or write. */
export const kindsWithin = (
  actor: Actor,
  operation: 'read' | 'update',
  appointment: ReachedAppointment,
) =>
  recordKindNames.filter((kind) =>
    reachesRow(actor, recordKinds[kind].collection, operation, appointment),
  )

function describePatient(
  { startDate, ...patient }: VisitRow['patient'],
  timezone: string,
): VisitPatient {
  const today = calendarDateIn(timezone, clock.now())
  return {
    ...patient,
    age: patient.birthDate === null ? null : ageOn(patient.birthDate, today),
    programMonth: startDate === null ? null : programMonthOn(startDate, today),
  }
}

/**
 * A visit with what the person may read of it, in two statements.
 * @throws Refusal `not-found` out of reach
 */
export async function getVisit(req: PayloadRequest, id: string): Promise<Visit> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const appointment = await getAppointment(req, id)
  const row = await findVisitRow(req, appointment.id, kindsWithin(actor, 'read', appointment))
  if (!row) throw new Refusal('not-found')
  const writable = kindsWithin(actor, 'update', appointment)
  const isFrozen = appointment.status === 'completed'
  return {
    appointment,
    organization: row.organization,
    patient: describePatient(row.patient, row.organization.timezone),
    records: row.records,
    isFrozen,
    unlock: isFrozen ? row.unlock : null,
    editable: isFrozen && !row.unlock ? [] : writable,
    mayUnlock: isFrozen && !row.unlock && writable.includes('diagnosis'),
    previous: row.previous,
  }
}
