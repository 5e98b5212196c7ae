import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { concealForbidden } from '../../access/concealForbidden.ts'
import { scopeOf } from '../../access/reach.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import type { AdmissionStatus, endReasons } from '../../lib/clinicChoices.ts'
import { Refusal } from '../../lib/errors.ts'
import { isUuid } from '../../lib/isUuid.ts'

/** From which states a programme cycle gets where; there is no way back from its end. */
const ways: Readonly<Record<AdmissionStatus, readonly AdmissionStatus[]>> = {
  active: ['suspended'],
  suspended: ['active'],
  ended: ['active', 'suspended'],
}

export interface AdmissionMove {
  status: AdmissionStatus
  /** `YYYY-MM-DD`, with a reason, where the cycle ends. */
  endDate?: string | undefined
  endReason?: keyof typeof endReasons | undefined
  note?: string | null | undefined
  /** What the person has seen; another one is refused. */
  revision?: number | undefined
}

/**
 * Suspends, resumes or ends a programme cycle and answers with it.
 * @throws Refusal `not-found` out of reach, `forbidden` without the right to change admissions,
 *   `admission-ended` and `conflict` (409) in the wrong state, `stale-revision` (409)
 */
export async function moveAdmission(req: PayloadRequest, id: string, move: AdmissionMove) {
  const actor = actorOf(req)
  if (!actor) throw new Refusal('unauthenticated')
  if (!scopeOf(actor, 'admissions', 'read')) throw new Refusal('forbidden')
  if (!isUuid(id) || (await concealForbidden(req, 'admissions', id))) throw new Refusal('not-found')
  if (!scopeOf(actor, 'admissions', 'update')) throw new Refusal('forbidden')
  const { endDate, endReason, note, revision } = move
  const given = {
    ...(endDate !== undefined && { endDate }),
    ...(endReason !== undefined && { endReason }),
    ...(note !== undefined && { note }),
    ...(revision !== undefined && { revision }),
  }
  return inTransaction(req, async () => {
    const db = await databaseOf(req)
    // Held until the end, so that of two who move it at once the second sees what the first did.
    const found = await db.execute<{ status: AdmissionStatus }>(
      sql`select status from admissions where id = ${id} for update`,
    )
    const before = found.rows[0]?.status
    if (before === 'ended') throw new Refusal('admission-ended', 'status')
    if (!before || !ways[move.status].includes(before)) throw new Refusal('conflict', 'status')
    return req.payload.update({
      collection: 'admissions',
      id,
      data: { status: move.status, ...given },
      depth: 0,
      overrideAccess: false,
      req,
    })
  })
}
