import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import { describeDevice } from '../../lib/device.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import type { Account } from './findAccount.ts'
import type { PasswordHash } from './passwordHash.ts'
import { savePasswordHash } from './savePassword.ts'

/**
 * Stores a password that its holder chose: nothing about it is temporary any more. Call it in the
 * transaction that audits it.
 */
export async function replacePassword(
  req: PayloadRequest,
  userId: string,
  hash: PasswordHash,
): Promise<void> {
  await savePasswordHash(req, userId, hash)
  const db = await databaseOf(req)
  await db.execute(sql`
    update users set password_changed_at = ${clock.now().toISOString()}::timestamptz, password_expires_at = null,
      must_change_password = false, updated_at = now()
    where id = ${userId}`)
}

/** Tells the holder that the password was changed, and from where; nothing without an address. */
export async function announceNewPassword(req: PayloadRequest, account: Account): Promise<void> {
  const { email, id, language, name, organization } = account
  if (!email) return
  const { ip, userAgent } = requestOrigin(req)
  const device = describeDevice(userAgent, language)
  const at = clock.now().toISOString()
  const data = { name, at, ip, device }
  const about = `users/${id}`
  await queueMessage(req, {
    template: 'password-changed',
    to: email,
    language,
    organization,
    about,
    data,
  })
}
