import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { endSessionsOf } from '../sessions/endSessions.ts'
import { killTokens } from '../tokens/killTokens.ts'
import { announceChange } from './announceChange.ts'
import { clearAttempts } from './clearAttempts.ts'
import type { Account } from './findAccount.ts'
import { judgePassword } from './judgePassword.ts'
import { hashPassword } from './passwordHash.ts'
import { replacePassword } from './replacePassword.ts'
import { temporaryUntil } from './temporaryUntil.ts'

/**
 * Gives somebody else a password; who was invited is active with it. Sessions, links and a lockout end.
 * @param temporary whether it must be changed at the first sign-in, and dies after 72 hours
 * @throws Refusal `forbidden` for all but system administrators, `invalid`, `conflict` when deactivated
 */
export async function setPassword(
  req: PayloadRequest,
  account: Account,
  { password, temporary }: { password: string; temporary: boolean },
): Promise<void> {
  if (actorOf(req)?.role !== 'system_admin') throw new Refusal('forbidden')
  if (account.status === 'deactivated') throw new Refusal('conflict', 'status')
  judgePassword(password, account)
  const hash = await hashPassword(password)
  const { id, organization } = account
  await inTransaction(req, async () => {
    await replacePassword(req, id, hash)
    const db = await databaseOf(req)
    const given = await db.execute(sql`
      update users set status = 'active', activation_expires_at = null, must_change_password = ${temporary},
        password_expires_at = ${temporary ? temporaryUntil().toISOString() : null}::timestamptz
      where id = ${id} and status <> 'deactivated'`)
    if (given.rowCount === 0) throw new Refusal('conflict', 'status')
    await endSessionsOf(req, id)
    await killTokens(req, id)
    await clearAttempts(req, id)
    await recordEvent(req, { action: 'password.set', subject: id, organization })
    await announceChange(req, 'password-changed', account)
  })
}
