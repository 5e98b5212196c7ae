import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { reachesRowsOf } from '../../access/reachesRowsOf.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { isUuid } from '../../lib/isUuid.ts'
import { reachedRows } from '../reach/reachedRows.ts'
import type { AccountOwner } from './openAccount.ts'

/** A patient whose login is opened or ended. */
export interface ReachedPatient extends AccountOwner, Record<string, unknown> {
  id: string
  user: string | null
  status: string | null
  role: string | null
}

/**
 * The patient whose login the signed-in person may open and end, held until the transaction ends.
 * @throws Refusal `not-found` out of reach, `forbidden` for who may not register patients there
 */
export async function reachPatient(req: PayloadRequest, id: string): Promise<ReachedPatient> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  if (!isUuid(id)) throw new Refusal('not-found')
  const db = await databaseOf(req)
  const found = await db.execute<ReachedPatient>(sql`
    select p.id, p.organization_id as organization, p.first_name as "firstName", p.last_name as "lastName",
      p.phone, p.email, p.user_id as user, u.status, u.role
    from patients p left join users u on u.id = p.user_id
    where p.id = ${id}::uuid and ${reachedRows(actor, { collection: 'patients', alias: 'p' })}
    for update of p`)
  const [patient] = found.rows
  if (!patient) throw new Refusal('not-found')
  if (!reachesRowsOf(actor, 'patients', 'create', patient.organization))
    throw new Refusal('forbidden')
  // Somebody of the staff may be treated here too; that account is none of the record's.
  if (patient.role !== null && patient.role !== 'patient') throw new Refusal('forbidden')
  return patient
}
