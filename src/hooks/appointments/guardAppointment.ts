import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf, type Actor } from '../../access/actor.ts'
import { appointmentStatuses } from '../../lib/clinicChoices.ts'
import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'

const completed = words(
  'A completed appointment cannot be moved.',
  'لا يمكن نقل موعد مكتمل.',
  'Una cita completada no se puede mover.',
)

type Row = Record<string, unknown>

/** Clocks of callers may be this much behind ours. */
const TOLERANCE_MS = 60_000

const instantOf = (value: unknown): number =>
  value instanceof Date
    ? value.getTime()
    : typeof value === 'string'
      ? Date.parse(value)
      : Number.NaN

function guardTime(data: Row, before: Row, create: boolean): void {
  const starts = instantOf(data.startsAt)
  if (Number.isNaN(starts)) return
  const moved = create || starts !== instantOf(before.startsAt)
  if (moved && starts < clock.now().getTime() - TOLERANCE_MS)
    throw new Refusal('in-the-past', 'startsAt')
}

/** What took place stays when, where and with whom it was. */
function guardCompleted(data: Row, before: Row): void {
  if (before.status !== 'completed') return
  const isMoved = (name: string): boolean =>
    data[name] !== undefined && instantOf(data[name]) !== instantOf(before[name])
  const isOther = (name: string): boolean => data[name] !== undefined && data[name] !== before[name]
  const field = ['startsAt', 'endsAt'].find(isMoved) ?? ['doctor', 'patient'].find(isOther)
  if (field !== undefined) throw new Refusal('conflict', field, completed)
}

/** A patient asks for an appointment of the own record; reception decides. */
function guardRequest(actor: Actor, data: Row): void {
  if (actor.scope.settings?.patientsMayBook !== true) throw new Refusal('forbidden')
  if (!actor.scope.patientId) throw new Refusal('forbidden')
  data.patient ??= actor.scope.patientId
  if (data.patient !== actor.scope.patientId) throw new Refusal('invalid-relation', 'patient')
  for (const key of ['endsAt', 'cost', 'overbooked', 'isPrior', 'cancelReason', 'note'])
    delete data[key]
  data.status = 'pending'
}

const cancelable = ['pending', 'confirmed']

/** The one change a patient makes: to cancel an appointment that is still to come. */
function guardCancellation(data: Row, before: Row): void {
  const allowed = ['status', 'cancelReason', 'revision']
  const other = Object.keys(data).find((key) => !allowed.includes(key) && data[key] !== before[key])
  if (other !== undefined || data.status !== 'canceled')
    throw new Refusal('forbidden', other ?? 'status')
  if (
    !cancelable.includes(String(before.status)) ||
    instantOf(before.startsAt) < clock.now().getTime()
  ) {
    throw new Refusal('conflict', 'status')
  }
}

/** Holds appointments to their times, and patients to what they may ask for. */
export const guardAppointment: CollectionBeforeValidateHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const actor = actorOf(req)
  const before: Row = { ...originalDoc }
  // A new appointment is pending whatever was asked for; what is no status at all is still told.
  const status: unknown = data.status ?? 'pending'
  if (typeof status !== 'string' || !Object.hasOwn(appointmentStatuses, status))
    throw new Refusal('invalid', 'status')
  if (actor?.role === 'patient') {
    if (operation === 'create') guardRequest(actor, data)
    else guardCancellation(data, before)
  }
  guardTime(data, before, operation === 'create')
  if (operation === 'update') guardCompleted(data, before)
  return data
}
