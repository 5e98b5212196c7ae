import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { clock } from '../../lib/clock.ts'
import type { Account } from '../accounts/findAccount.ts'
import type { PasswordHash } from '../accounts/passwordHash.ts'
import { savePasswordHash } from '../accounts/savePassword.ts'
import { temporaryUntil } from '../accounts/temporaryUntil.ts'
import { linkTo } from '../messages/linkTo.ts'
import { queueMessage } from '../messages/queueMessage.ts'

/** A password that was made for somebody: its text is for the mail alone. */
export interface TemporaryPassword {
  text: string
  hash: PasswordHash
}

/**
 * Gives an account a temporary password, which dies after 72 hours and must be changed at the first
 * sign-in, and mails it. Call it in the transaction of what causes it.
 */
export async function mailCredentials(
  req: PayloadRequest,
  { id, language, name, organization, username }: Account,
  email: string,
  { hash, text }: TemporaryPassword,
): Promise<void> {
  await savePasswordHash(req, id, hash)
  const db = await databaseOf(req)
  await db.execute(sql`
    update users set status = 'active', activation_expires_at = null, must_change_password = true,
      password_changed_at = ${clock.now().toISOString()}::timestamptz,
      password_expires_at = ${temporaryUntil().toISOString()}::timestamptz, updated_at = now()
    where id = ${id}`)
  await queueMessage(req, {
    template: 'credentials',
    to: email,
    language,
    organization,
    about: `users/${id}`,
    data: {
      name,
      username: username ?? email,
      password: text,
      email,
      loginUrl: await linkTo(req, organization, '/login'),
    },
  })
}
