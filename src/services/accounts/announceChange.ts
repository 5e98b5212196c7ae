import type { PayloadRequest } from 'payload'

import { clock } from '../../lib/clock.ts'
import { describeDevice } from '../../lib/device.ts'
import { requestOrigin } from '../../lib/requestOrigin.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import type { Account } from './findAccount.ts'

/**
 * Tells the holder of an account by mail that its password or address is another one now, and from
 * where it was changed; without an address there is nobody to tell.
 */
export async function announceChange(
  req: PayloadRequest,
  template: 'password-changed' | 'email-changed',
  { email, id, language, name, organization }: Account,
): Promise<void> {
  if (email === null) return
  const { ip, userAgent } = requestOrigin(req)
  await queueMessage(req, {
    template,
    to: email,
    language,
    organization,
    about: `users/${id}`,
    data: { name, at: clock.now().toISOString(), ip, device: describeDevice(userAgent, language) },
  })
}
