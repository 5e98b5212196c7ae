import type { PayloadRequest } from 'payload'

import type { PatientRow } from '../../access/reachesRow.ts'
import { Refusal } from '../../lib/errors.ts'
import { isUuid } from '../../lib/isUuid.ts'
import type { Appointment } from '../../payload-types.ts'

/** An appointment with the ids that decide who reaches what belongs to it. */
export type ReachedAppointment = Omit<Appointment, keyof PatientRow> & PatientRow

const idOf = (value: string | { id: string }): string =>
  typeof value === 'string' ? value : value.id

/**
 * The appointment as far as the person may read it, by the access table, in one statement.
 * @throws Refusal `not-found` out of reach
 */
export async function getAppointment(req: PayloadRequest, id: string): Promise<ReachedAppointment> {
  const found = isUuid(id)
    ? await req.payload.findByID({
        collection: 'appointments',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  if (!found) throw new Refusal('not-found')
  const { organization, patient, ...rest } = found
  return { ...rest, organization: idOf(organization), patient: idOf(patient) }
}
