import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { databaseOf } from '../../database/databaseOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { clock } from '../../lib/clock.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { linkTo } from '../messages/linkTo.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import { issueToken, type TokenPurpose } from '../tokens/issueToken.ts'
import { findAccount, type Account } from './findAccount.ts'
import { sendActivation } from './sendActivation.ts'

/** One account is sent this many links of a kind at most within the window, however often somebody asks. */
const LINKS_MAX = 5
const WINDOW_MINUTES = 15

/**
 * Whether the account was written to so often that another mail would only be a nuisance. Parallel
 * requests take turns until the end of the transaction, so that the count is exact.
 */
async function hasEnoughLinks(
  req: PayloadRequest,
  userId: string,
  purpose: TokenPurpose,
): Promise<boolean> {
  const since = new Date(clock.now().getTime() - WINDOW_MINUTES * 60_000).toISOString()
  const db = await databaseOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`links ${userId}`}, 0))`)
  const found = await db.execute<{ sent: number }>(sql`
    select count(*)::int as sent from tokens
    where owner_id = ${userId} and purpose = ${purpose} and created_at > ${since}::timestamptz`)
  return (found.rows[0]?.sent ?? 0) >= LINKS_MAX
}

async function sendReset(req: PayloadRequest, account: Account, to: string): Promise<void> {
  const { id, language, name, organization } = account
  const { expiresAt, token } = await issueToken(req, 'password-reset', { owner: id })
  const link = await linkTo(req, organization, `/reset-password/${token}`)
  await queueMessage(req, {
    template: 'reset',
    to,
    language,
    organization,
    about: `users/${id}`,
    data: { name, link, expiresAt: expiresAt.toISOString() },
  })
}

/**
 * Mails a link to the person of an address: to set a new password, or to activate an account that
 * waits for it. Nobody else is told anything, and nobody is flooded.
 * @param email in lower case
 */
export async function sendPasswordLink(req: PayloadRequest, email: string): Promise<void> {
  const account = await findAccount(req, { email })
  if (!account?.email || account.status === 'deactivated' || !account.mayComeIn) return
  const to = account.email
  const invited = account.status === 'invited'
  await inTransaction(req, async () => {
    if (await hasEnoughLinks(req, account.id, invited ? 'activation' : 'password-reset')) return
    const { id, organization } = account
    await recordEvent(req, {
      action: 'password.reset-requested',
      actor: { id: null, name: '' },
      subject: id,
      organization,
    })
    if (invited) await sendActivation(req, account)
    else await sendReset(req, account, to)
  })
}
