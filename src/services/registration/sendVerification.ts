import type { PayloadRequest } from 'payload'

import { findAccount } from '../accounts/findAccount.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { linkTo } from '../messages/linkTo.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import { issueToken } from '../tokens/issueToken.ts'

/** Mails who registered the link that confirms the address; an older link dies. */
export async function sendVerification(req: PayloadRequest, userId: string): Promise<void> {
  const account = await findAccount(req, { id: userId })
  if (!account?.email) throw new Error('Who registered is not there.')
  const { email, id, language, name } = account
  const { expiresAt, token } = await issueToken(req, 'email-verification', { owner: id })
  await queueMessage(req, {
    template: 'verification',
    to: email,
    language,
    organization: null,
    about: `users/${id}`,
    data: {
      name,
      link: await linkTo(req, null, `/verify/${token}`),
      expiresAt: expiresAt.toISOString(),
    },
  })
  await recordEvent(req, {
    action: 'account.registered',
    actor: { id, name },
    subject: id,
    organization: null,
  })
}
