import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { guardAttempt } from '../signIn/attempts.ts'
import { killTokens } from '../tokens/killTokens.ts'
import { spendToken } from '../tokens/spendToken.ts'
import { announceChange } from './announceChange.ts'
import { findAccount, type Account } from './findAccount.ts'

/** The account with its address as it is from now on. */
type Confirmed = Account & { email: string }

async function confirmBy(req: PayloadRequest, token: string): Promise<Confirmed> {
  const { email: wanted, owner } = await spendToken(req, 'email-verification', token)
  const account = owner === null ? null : await findAccount(req, { id: owner })
  const activated = account?.status === 'invited'
  if (!account || account.status === 'deactivated' || (activated && !account.hasPassword))
    throw new Refusal('token-used', 'token')
  const { email: old, id, name, organization } = account
  const email = wanted ?? old
  if (email === null) throw new Refusal('token-used', 'token')
  const db = await databaseOf(req)
  const others = await db.execute(
    sql`select 1 from users where (email = ${email} or username = ${email}) and id <> ${id} limit 1`,
  )
  if (others.rows.length > 0) throw new Refusal('duplicate', 'email')
  // Who signs in with the address as username goes on doing so with the new one.
  await db.execute(sql`
    update users set email = ${email}, email_confirmed_at = now(), status = 'active', updated_at = now(),
      username = case when username = ${old}::text then ${email} else username end
    where id = ${id}`)
  const changed = email !== old
  if (changed) await killTokens(req, id)
  const note = (action: string) =>
    recordEvent(req, { action, actor: { id, name }, subject: id, organization })
  await note(changed ? 'account.email-changed' : 'account.email-confirmed')
  if (changed) await announceChange(req, 'email-changed', account)
  if (activated) await note('account.activated')
  return { ...account, email, status: 'active' }
}

/**
 * Confirms an address by the link that was mailed to it: of somebody who registered, who is active
 * from then on, or the new one of somebody who has an account.
 * @throws Refusal `token-invalid`, `token-used`, `token-expired`, `throttled`, `duplicate`
 *   when the address became somebody else's meanwhile
 */
export const confirmEmail = (req: PayloadRequest, token: string): Promise<Confirmed> =>
  guardAttempt(req, [], () => inTransaction(req, () => confirmBy(req, token)))
