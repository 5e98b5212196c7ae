import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { endSessionsOf } from '../sessions/endSessions.ts'
import { findAccount } from './findAccount.ts'
import { judgePassword } from './judgePassword.ts'
import { hashPassword, verifyPassword, type PasswordHash } from './passwordHash.ts'
import { announceNewPassword, replacePassword } from './replacePassword.ts'

const sameAsBefore = words(
  'Must differ from the present password.',
  'يجب أن تختلف عن كلمة المرور الحالية.',
  'Debe ser distinta de la contraseña actual.',
)

async function findHash(req: PayloadRequest, userId: string): Promise<PasswordHash | null> {
  const db = await databaseOf(req)
  const found = await db.execute<PasswordHash & Record<string, unknown>>(
    sql`select salt, hash from user_credentials where user_id = ${userId}`,
  )
  return found.rows[0] ?? null
}

/**
 * Whether the signed-in person knows the own password.
 * @throws Refusal `invalid-credentials` on `currentPassword`; the attempt counts toward the lockout
 */
export async function proveOwnPassword(
  req: PayloadRequest,
  actor: Actor,
  currentPassword: string,
): Promise<void> {
  const matches = await verifyPassword(currentPassword, await findHash(req, actor.id))
  if (matches) return
  await recordEvent(req, {
    action: 'password.change-failed',
    outcome: 'failure',
    subject: actor.id,
  })
  throw new Refusal('invalid-credentials', 'currentPassword')
}

/**
 * Changes the own password; every other session ends.
 * @throws Refusal `invalid-credentials`, or `invalid` on `newPassword`
 */
export async function changePassword(
  req: PayloadRequest,
  actor: Actor,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  await proveOwnPassword(req, actor, currentPassword)
  const account = await findAccount(req, { id: actor.id })
  if (!account) throw new Refusal('unauthenticated')
  if (newPassword === currentPassword) throw new Refusal('invalid', 'newPassword', sameAsBefore)
  judgePassword(newPassword, account, 'newPassword')
  const hash = await hashPassword(newPassword)
  await inTransaction(req, async () => {
    await replacePassword(req, actor.id, hash)
    await endSessionsOf(req, actor.id, actor.scope.sessionId)
    await recordEvent(req, { action: 'password.changed', subject: actor.id })
    await announceNewPassword(req, account)
  })
}
