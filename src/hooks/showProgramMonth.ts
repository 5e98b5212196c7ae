import type { CollectionAfterReadHook } from 'payload'

import { actorOf } from '../access/actor.ts'
import { calendarDateIn, programMonthOn } from '../lib/calendarDate.ts'
import { clock } from '../lib/clock.ts'

/** Adds the programme month of today; an ended admission keeps the month of its end. */
export const showProgramMonth: CollectionAfterReadHook = ({ doc, req }) => {
  if (typeof doc.startDate !== 'string') return doc
  const zone = actorOf(req)?.scope.settings?.timezone ?? 'UTC'
  const day =
    typeof doc.endDate === 'string' && doc.status === 'ended'
      ? doc.endDate
      : calendarDateIn(zone, clock.now())
  doc.programMonth = programMonthOn(doc.startDate, day)
  return doc
}
