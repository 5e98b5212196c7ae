import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { findAccount } from '../accounts/findAccount.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { spendToken } from '../tokens/spendToken.ts'

/**
 * Confirms an e-mail address by the mailed link, once; who registered becomes active by it.
 * @returns the confirmed address
 * @throws Refusal `token-invalid` (400), `token-used` or `token-expired` (410)
 */
export async function verifyEmail(req: PayloadRequest, token: string): Promise<string> {
  return inTransaction(req, async () => {
    const { email, owner } = await spendToken(req, 'email-verification', token)
    const account = owner === null ? null : await findAccount(req, { id: owner })
    if (!account || account.status === 'deactivated') throw new Refusal('token-used', 'token')
    const { id, name, organization } = account
    const db = await databaseOf(req)
    await db.execute(sql`
      update users set email = coalesce(${email}, email), email_confirmed_at = now(), status = 'active', updated_at = now()
      where id = ${id}::uuid`)
    await recordEvent(req, {
      action: 'account.email-confirmed',
      actor: { id, name },
      subject: id,
      organization,
    })
    return email ?? account.email ?? ''
  })
}
