import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { killTokens } from '../tokens/killTokens.ts'
import { spendToken } from '../tokens/spendToken.ts'
import { findAccount, type Account } from './findAccount.ts'

export interface ConfirmedEmail {
  account: Account
  /** The person registered and is active by this confirmation. */
  activated: boolean
  /** The address that the new one took the place of. */
  before: string | null
}

async function confirmBy(req: PayloadRequest, token: string): Promise<ConfirmedEmail> {
  const { email: wanted, owner } = await spendToken(req, 'email-verification', token)
  const account = owner === null ? null : await findAccount(req, { id: owner })
  const activated = account?.status === 'invited'
  if (!account || account.status === 'deactivated' || (activated && !account.hasPassword))
    throw new Refusal('token-used', 'token')
  const { email: old, id, name, organization } = account
  const email = wanted ?? old
  const db = await databaseOf(req)
  // Who signs in with the address as username goes on doing so with the new one.
  await db.execute(sql`
    update users set email = ${email}, email_confirmed_at = now(), status = 'active', updated_at = now(),
      username = case when username = ${old}::text then ${email} else username end
    where id = ${id}`)
  const changed = email !== old
  if (changed) await killTokens(req, id)
  const note = (action: string) =>
    recordEvent(req, { action, actor: { id, name }, subject: id, organization })
  if (changed) await note('email.changed')
  else await note('email.confirmed')
  if (activated) await note('account.activated')
  return {
    account: { ...account, email, status: 'active' },
    activated,
    before: changed ? old : null,
  }
}

/**
 * Confirms an address by the link that was mailed to it: of somebody who registered, who is active
 * from then on, or the new one of somebody who has an account.
 * @throws Refusal `token-invalid`, `token-used`, `token-expired`, `throttled`; `duplicate` through
 *   the database when the address became somebody else's meanwhile
 */
export const confirmEmail = (req: PayloadRequest, token: string): Promise<ConfirmedEmail> =>
  guardAttempt(req, [], () => inTransaction(req, () => confirmBy(req, token)))
