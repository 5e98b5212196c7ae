import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { endSessionsOf } from '../sessions/endSessions.ts'
import { announceChange } from './announceChange.ts'
import { findAccount } from './findAccount.ts'
import { judgePassword } from './judgePassword.ts'
import { hashPassword } from './passwordHash.ts'
import { proveOwnPassword } from './proveOwnPassword.ts'
import { replacePassword } from './replacePassword.ts'

const sameAsBefore = words(
  'Must differ from the present password.',
  'يجب أن تختلف عن كلمة المرور الحالية.',
  'Debe ser distinta de la contraseña actual.',
)

/**
 * Changes the own password; every other session ends.
 * @throws Refusal as `proveOwnPassword` does, or `invalid` on `newPassword`
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
    await announceChange(req, 'password-changed', account)
  })
}
