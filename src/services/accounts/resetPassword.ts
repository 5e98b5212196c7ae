import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { endSessionsOf } from '../sessions/endSessions.ts'
import { openSession, type OpenedSession } from '../sessions/openSession.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { peekToken, spendToken } from '../tokens/spendToken.ts'
import { announceChange } from './announceChange.ts'
import { clearAttempts } from './clearAttempts.ts'
import { findAccount, type Account } from './findAccount.ts'
import { judgePassword } from './judgePassword.ts'
import { hashPassword } from './passwordHash.ts'
import { replacePassword } from './replacePassword.ts'

async function findOwner(req: PayloadRequest, token: string): Promise<Account> {
  const { owner } = await peekToken(req, 'password-reset', token)
  const account = owner === null ? null : await findAccount(req, { id: owner })
  if (account?.status !== 'active') throw new Refusal('token-used', 'token')
  if (!account.mayComeIn) throw new Refusal('account-deactivated')
  return account
}

interface Reset {
  token: string
  password: string
}

/** Who was let in, and the session; none when a second factor still has to be shown. */
export interface LetIn {
  account: Account
  session: OpenedSession | null
}

async function replaceBy(req: PayloadRequest, { password, token }: Reset): Promise<LetIn> {
  const account = await findOwner(req, token)
  judgePassword(password, account)
  const hash = await hashPassword(password)
  const { hasSecondFactor, id, name, organization } = account
  return inTransaction(req, async () => {
    await spendToken(req, 'password-reset', token)
    await replacePassword(req, id, hash)
    // Whoever reads the mailbox has shown that the address is theirs.
    const db = await databaseOf(req)
    await db.execute(
      sql`update users set email_confirmed_at = now() where id = ${id} and email_confirmed_at is null`,
    )
    await endSessionsOf(req, id)
    await clearAttempts(req, id)
    const actor = { id, name }
    await recordEvent(req, { action: 'password.reset', actor, subject: id, organization })
    await announceChange(req, 'password-changed', account)
    return { account, session: hasSecondFactor ? null : await openSession(req, id, hash.hash) }
  })
}

/**
 * Sets a new password by the link that was mailed, ends every session and lockout, and signs in. The
 * password is judged and hashed before the token is spent, so that a refusal leaves the link good.
 * @throws Refusal `token-invalid`, `token-used`, `token-expired`, `throttled`, or `invalid` on `password`
 */
export const resetPassword = (req: PayloadRequest, reset: Reset): Promise<LetIn> =>
  guardAttempt(req, [], () => replaceBy(req, reset))
