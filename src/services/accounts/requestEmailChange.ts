import type { PayloadRequest } from 'payload'

import type { Actor } from '../../access/actor.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { Refusal } from '../../lib/errors.ts'
import { words } from '../../lib/words.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { linkTo } from '../messages/linkTo.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import { issueToken } from '../tokens/issueToken.ts'
import { findAccount } from './findAccount.ts'
import { proveOwnPassword } from './proveOwnPassword.ts'

const ownAlready = words(
  'This is your address already.',
  'هذا هو بريدك الحالي.',
  'Ese ya es su correo.',
)

/**
 * Asks the new address of the signed-in person for a confirmation; until then the old one holds.
 * Somebody else's address gets no mail, and the answer does not tell that it is taken.
 * @param email in lower case
 * @throws Refusal as `proveOwnPassword` does, or `invalid` on `email`
 */
export async function requestEmailChange(
  req: PayloadRequest,
  actor: Actor,
  { email, currentPassword }: { email: string; currentPassword: string },
): Promise<void> {
  await proveOwnPassword(req, actor, currentPassword)
  const account = await findAccount(req, { id: actor.id })
  if (!account) throw new Refusal('unauthenticated')
  if (account.email === email) throw new Refusal('invalid', 'email', ownAlready)
  const { id, language, name, organization } = account
  const taken = await findAccount(req, { email })
  await inTransaction(req, async () => {
    await recordEvent(req, { action: 'account.email-change-requested', subject: id })
    if (taken) return
    const { expiresAt, token } = await issueToken(req, 'email-verification', { owner: id }, email)
    const link = await linkTo(req, organization, `/verify/${token}`)
    await queueMessage(req, {
      template: 'verification',
      to: email,
      language,
      organization,
      about: `users/${id}`,
      data: { name, link, expiresAt: expiresAt.toISOString() },
    })
  })
}
