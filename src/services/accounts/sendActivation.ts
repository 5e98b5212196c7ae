import type { PayloadRequest } from 'payload'

import { Refusal } from '../../lib/errors.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { linkTo } from '../messages/linkTo.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import { issueToken } from '../tokens/issueToken.ts'
import type { Account } from './findAccount.ts'

export interface SentActivation {
  /** For the mail, and for an administrator who hands it over in person. */
  link: string
  expiresAt: Date
}

/**
 * Mails an invited person the link that activates the account; an older link dies. Call it in the
 * transaction of what causes it.
 * @throws Refusal `email-missing`
 */
export async function sendActivation(
  req: PayloadRequest,
  account: Account,
): Promise<SentActivation> {
  const { email, id, language, name, organization } = account
  if (!email) throw new Refusal('email-missing', 'email')
  const { token, expiresAt } = await issueToken(req, 'activation', { owner: id })
  const link = await linkTo(req, organization, `/activate/${token}`)
  await queueMessage(req, {
    template: 'activation',
    to: email,
    language,
    organization,
    about: `users/${id}`,
    data: { name, link, expiresAt: expiresAt.toISOString() },
  })
  await recordEvent(req, { action: 'account.activation-sent', subject: id, organization })
  return { link, expiresAt }
}
