import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { targetOf } from '../signIn/attemptTarget.ts'
import { findCandidate } from '../signIn/findCandidate.ts'
import { checkSecondFactor } from './checkSecondFactor.ts'

const needed = words(
  'Your organization requires a second factor for your role.',
  'تشترط مؤسستك عاملًا ثانيًا لدورك.',
  'Su organización exige un segundo factor para su rol.',
)

/** Forgets a factor. Who needs a longer password without one chooses it next. */
async function forget(req: PayloadRequest, userId: string): Promise<void> {
  const db = await databaseOf(req)
  await db.execute(sql`delete from second_factors where user_id = ${userId}`)
  await db.execute(sql`delete from recovery_codes where user_id = ${userId}`)
  await db.execute(sql`
    update users set two_factor = 'off',
      must_change_password = must_change_password or role in ('system_admin', 'audit_team')
    where id = ${userId}`)
}

/** Whether a person's organization wants a second factor of their role. */
async function isNeeded(req: PayloadRequest, { role, organization }: Actor): Promise<boolean> {
  const db = await databaseOf(req)
  const found = await db.execute(sql`
    select 1 from organizations_require_two_factor_for where parent_id = ${organization} and value::text = ${role}`)
  return found.rows.length > 0
}

/**
 * Switches the own second factor off, by one of its codes.
 * @throws Refusal `forbidden` while the role requires one; `conflict` when none is on;
 *   `invalid-credentials` on `code`, which counts toward the lockout
 */
export async function disableSecondFactor(
  req: PayloadRequest,
  actor: Actor,
  code: string,
): Promise<void> {
  const candidate = await findCandidate(req, { id: actor.id })
  if (!candidate?.hasSecondFactor) throw new Refusal('conflict')
  if (await isNeeded(req, actor)) throw new Refusal('forbidden', undefined, needed)
  await guardAttempt(req, [targetOf(candidate)], () => checkSecondFactor(req, candidate, code))
  await inTransaction(req, async () => {
    await forget(req, actor.id)
    await recordEvent(req, { action: 'second-factor.disabled', subject: actor.id })
  })
}

/** Takes the second factor of somebody who lost it away; where it is required they set up another at the next sign-in. Call it in a transaction. */
export async function resetSecondFactor(
  req: PayloadRequest,
  { id, organization }: { id: string; organization: string | null },
): Promise<void> {
  await forget(req, id)
  await recordEvent(req, { action: 'second-factor.reset', subject: id, organization })
}
