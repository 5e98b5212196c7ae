import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { Refusal } from '../../lib/errors.ts'
import { reachedRows } from '../reach/reachedRows.ts'
import { type FoundPatient, type ListedPatient, listedPatients, toListed } from './listedPatient.ts'
import { matchPatients } from './matchPatients.ts'

const SHOWN = 20
/** Of so many that match as a whole, and in part, the best are shown; a search costs the same however many there are. */
const WHOLE = 100
const PART = 200

/**
 * The patients that match what was typed, in any script, the best first: at most twenty, in one
 * statement, of the rows that the person's lists show.
 * @throws Refusal `unauthenticated`
 */
export async function searchPatients(req: PayloadRequest, q: string): Promise<ListedPatient[]> {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  const match = matchPatients(q)
  if (!match) return []
  const { fileNumber, isMatch, isWhole, score } = match
  const reached = reachedRows(actor, { collection: 'patients', alias: 'p', isList: true })
  const byNumber = sql`
    (select p.id from patients p where ${reached} and p.file_number = ${fileNumber} limit ${SHOWN}) union`
  const chosen = sql`
    select p.id, row_number() over (order by p.file_number is not distinct from ${fileNumber} desc,
      ${score} desc, p.is_active desc nulls last, p.last_name, p.first_name, p.id) as place
    from (
      ${fileNumber === null ? sql`` : byNumber}
      (select p.id from patients p where ${reached} and ${isWhole} limit ${WHOLE}) union
      (select p.id from patients p where ${reached} and ${isMatch} limit ${PART})
    ) as near join patients p on p.id = near.id order by place limit ${SHOWN}`
  const db = await databaseOf(req)
  const found = await db.execute<{ docs: FoundPatient[] }>(
    sql`select (${listedPatients(actor, chosen)}) as docs`,
  )
  return (found.rows[0]?.docs ?? []).map(toListed)
}
