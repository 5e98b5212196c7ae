import type { CollectionAfterChangeHook } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { asSystem } from '../../access/asSystem.ts'
import { calendarDateIn } from '../../lib/calendarDate.ts'
import { clock } from '../../lib/clock.ts'

/**
 * Starts an active admission together with a new patient who enters a programme: on the start date
 * that was given with the patient, today where only the programme was. All in one transaction.
 */
export const startProgram: CollectionAfterChangeHook = async ({ data, doc, operation, req }) => {
  if (operation !== 'create' || !(data.startDate || doc.program)) return doc
  const today = calendarDateIn(actorOf(req)?.scope.settings?.timezone ?? 'UTC', clock.now())
  await req.payload.create({
    collection: 'admissions',
    data: {
      organization: doc.organization,
      patient: doc.id,
      startDate: typeof data.startDate === 'string' ? data.startDate : today,
      status: 'active',
    },
    req,
    ...asSystem('who may register a patient starts the programme with it'),
  })
  return { ...doc, isActive: true }
}
