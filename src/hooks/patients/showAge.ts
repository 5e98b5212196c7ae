import type { CollectionAfterReadHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { ageOn, calendarDateIn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'

/** Adds the age of today in the organization's time zone, and leaves the search text out of answers. */
export const showAge: CollectionAfterReadHook = ({ doc, req }) => {
  if (typeof doc.birthDate === 'string') {
    const zone = actorOf(req)?.scope.settings?.timezone ?? 'UTC'
    doc.age = ageOn(doc.birthDate, calendarDateIn(zone, clock.now()))
  }
  delete doc.searchText
  return doc
}
