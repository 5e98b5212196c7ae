import type { PayloadRequest } from 'payload'

import { env } from '../../lib/env.ts'
import { queueMessage } from '../messages/queueMessage.ts'
import { issueCode } from '../tokens/oneTimeCode.ts'
import type { Candidate } from './findCandidate.ts'

/** Where a code can reach somebody: by mail, else by text message where there is a carrier for them. */
function channelTo({ email, phone }: Candidate) {
  if (email !== null) return { channel: 'mail' as const, to: email }
  if (phone !== null && env.SMS_WEBHOOK_URL) return { channel: 'sms' as const, to: phone }
  return null
}

/**
 * Sends somebody a new one-time code; the older one is dead. Call it in a transaction.
 * @returns the id of the code, also when there is no way to reach the person
 */
export async function sendCode(req: PayloadRequest, person: Candidate): Promise<string> {
  const { id, code, expiresAt } = await issueCode(req, person.id)
  const way = channelTo(person)
  if (!way) {
    req.payload.logger.warn({
      msg: 'a one-time code could not be sent: no address',
      user: person.id,
    })
    return id
  }
  const { language, name, organization } = person
  await queueMessage(req, {
    template: 'one-time-code',
    ...way,
    language,
    organization,
    about: `users/${person.id}`,
    data: { name, code, expiresAt: expiresAt.toISOString() },
  })
  return id
}
