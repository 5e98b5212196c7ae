import type { CollectionAfterChangeHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { clock } from '../../lib/clock.ts'
import type { MessageData } from '../../lib/messageData.ts'
import { tellPatient } from '../../services/appointments/tellPatient.ts'

type Row = Record<string, unknown>

const time = (value: unknown): number =>
  value instanceof Date ? value.getTime() : Date.parse(String(value))

const expected = ['pending', 'confirmed']

/** What of a change concerns the patient; null when nothing does, as when they have arrived. */
function newsOf(before: Row, now: Row): MessageData['appointment-changed']['kind'] | null {
  const isNew = (name: string): boolean => before[name] !== now[name]
  if (now.status === 'canceled') return isNew('status') ? 'canceled' : null
  if (!expected.includes(String(now.status))) return null
  if (now.status === 'confirmed' && isNew('status')) return 'confirmed'
  const isBack = isNew('status') && !expected.includes(String(before.status))
  const isMoved = time(before.startsAt) !== time(now.startsAt) || isNew('doctor')
  return isMoved || (isBack && before.status === 'canceled') ? 'changed' : null
}

/** Tells the patient when an appointment that is still to come is confirmed, changed or canceled. */
export const announceAppointment: CollectionAfterChangeHook<Row & { id: string }> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  // What the product writes by itself, such as an import of history, is no news.
  if (operation !== 'update' || !actorOf(req)) return doc
  if (time(doc.startsAt) < clock.now().getTime()) return doc
  const news = newsOf(previousDoc, doc)
  if (news) await tellPatient(req, doc.id, news)
  return doc
}
