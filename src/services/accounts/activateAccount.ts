import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import type { Language } from '../../lib/words.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { openSession } from '../sessions/openSession.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { peekToken, spendToken } from '../tokens/spendToken.ts'
import { findAccount } from './findAccount.ts'
import { judgePassword } from './judgePassword.ts'
import { hashPassword } from './passwordHash.ts'
import { replacePassword } from './replacePassword.ts'
import type { LetIn } from './resetPassword.ts'

export interface Activation {
  token: string
  password: string
  language?: Language | undefined
}

async function activateBy(
  req: PayloadRequest,
  { token, password, language }: Activation,
): Promise<LetIn> {
  const { owner } = await peekToken(req, 'activation', token)
  const account = owner === null ? null : await findAccount(req, { id: owner })
  if (account?.status !== 'invited') throw new Refusal('token-used', 'token')
  if (!account.mayComeIn) throw new Refusal('account-deactivated')
  judgePassword(password, account)
  const hash = await hashPassword(password)
  const { id, name, organization } = account
  return inTransaction(req, async () => {
    await spendToken(req, 'activation', token)
    await replacePassword(req, id, hash)
    const db = await databaseOf(req)
    const activated = await db.execute(sql`
      update users set status = 'active', email_confirmed_at = now(), activation_expires_at = null,
        language = coalesce(${language ?? null}::enum_users_language, language)
      where id = ${id} and status = 'invited'`)
    if (activated.rowCount === 0) throw new Refusal('token-used', 'token')
    await recordEvent(req, {
      action: 'account.activated',
      actor: { id, name },
      subject: id,
      organization,
    })
    return { account, session: await openSession(req, id, hash.hash) }
  })
}

/**
 * Makes an invited person an active one: they choose the password, their address is confirmed by
 * the link, and they are signed in. A refused password leaves the link good.
 * @throws Refusal `token-invalid`, `token-used`, `token-expired`, `throttled`, or `invalid` on `password`
 */
export const activateAccount = (req: PayloadRequest, activation: Activation): Promise<LetIn> =>
  guardAttempt(req, [], () => activateBy(req, activation))
