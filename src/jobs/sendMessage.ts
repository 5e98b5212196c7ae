import { setTimeout as pause } from 'node:timers/promises'

import type { JobHelpers } from 'graphile-worker'
import type { PoolClient } from 'pg'
import { z } from 'zod'

import { renderMessage, renderText } from '../emails/renderMessage.ts'
import { isTemplate } from '../lib/messageData.ts'
import { unseal } from '../lib/sealedBox.ts'
import type { Language } from '../lib/words.ts'
import type { Carrier } from '../services/messages/carriers/carrier.ts'
import { DeliveryFailure } from '../services/messages/carriers/deliveryFailure.ts'
import { claimMessage, type ClaimedMessage } from '../services/messages/claimMessage.ts'
import { MESSAGE_SEAL, SEND_MESSAGE } from '../services/messages/messageQueue.ts'
import { readLogo } from '../services/messages/readLogo.ts'
import {
  hurryRetries,
  recordFailed,
  recordRetry,
  recordSent,
} from '../services/messages/recordDelivery.ts'
import { readSender } from '../services/messages/sender.ts'

/** What sending needs to know of the installation. */
export interface Sending {
  secret: string
  serverUrl: string
  /** MAIL_FROM: an address, or a name and an address. */
  mailFrom: string
  carrier: Carrier
}

const payloadOf = z.object({
  message: z.uuid(),
  channel: z.enum(['mail', 'sms']).default('mail'),
  sealed: z.string(),
})
type Payload = z.infer<typeof payloadOf>

const AGAIN_MILLISECONDS = 250
/** A minute; then the job fails, and the queue tries it again. */
const DATABASE_TRIES_MAX = 240

class MessageBusy extends Error {}

/** Renders one message and hands it to the carrier. @throws DeliveryFailure */
async function deliver(
  { carrier, mailFrom, secret, serverUrl }: Sending,
  message: ClaimedMessage,
  { channel, sealed }: Payload,
): Promise<void> {
  const { id, organization, template, timezone, to } = message
  const content = unseal(secret, MESSAGE_SEAL, Buffer.from(sealed, 'base64'))
  if (content === null || !isTemplate(template))
    throw new DeliveryFailure('The content cannot be read: PAYLOAD_SECRET was changed.', true)
  const language = languageOf(message.language)
  const house = { language, organization, timezone: timezone ?? 'UTC' }
  if (channel === 'sms') {
    const text = renderText(template, JSON.parse(content), { ...house, hasLogo: false })
    if (text === null) throw new DeliveryFailure('This cannot be said by text message.', true)
    return carrier.sendText({ id, to, text })
  }
  const logo = await readLogo(message.logo)
  const { html, subject, text } = renderMessage(template, JSON.parse(content), {
    ...house,
    hasLogo: logo !== null,
  })
  return carrier.sendMail({
    id,
    messageId: `<${id}@${new URL(serverUrl).hostname}>`,
    from: readSender(mailFrom, organization),
    to,
    language,
    subject,
    html,
    text,
    logo,
  })
}

const languageOf = (name: string | null): Language => (name === 'ar' || name === 'es' ? name : 'en')

const asFailure = (error: unknown): DeliveryFailure =>
  error instanceof DeliveryFailure
    ? error
    : new DeliveryFailure(
        `The message could not be written (${error instanceof Error ? error.name : 'unknown'}).`,
        false,
      )

/** A message that has left is marked so, however long the database is away meanwhile. */
async function markSent(helpers: JobHelpers, id: string): Promise<void> {
  while (!helpers.abortSignal.aborted) {
    try {
      return await helpers.withPgClient((client) => recordSent(client, id))
    } catch {
      await pause(AGAIN_MILLISECONDS)
    }
  }
}

type Outcome = 'sent' | 'unmarked' | 'postponed' | 'failed' | 'nothing to do'

/** Sends one message in the transaction that the caller opened; what has to be stored is committed. */
async function send(
  sending: Sending,
  payload: Payload,
  { job }: JobHelpers,
  client: PoolClient,
): Promise<Outcome> {
  const { message: id } = payload
  const message = await claimMessage(client, id)
  if (!message) {
    const held = await client.query('select from messages where id = $1', [id])
    if (held.rowCount) throw new MessageBusy('Another worker is sending this message.')
    return 'nothing to do'
  }
  if (message.status !== 'queued') return 'nothing to do'
  try {
    await deliver(sending, message, payload)
  } catch (error) {
    const { message: reason, permanent } = asFailure(error)
    if (permanent) await recordFailed(client, id, reason)
    else
      await recordRetry(client, id, reason, {
        task: SEND_MESSAGE,
        payload,
        priority: job.priority,
      })
    await client.query('commit')
    return permanent ? 'failed' : 'postponed'
  }
  try {
    await recordSent(client, id)
    await client.query('commit')
    return 'sent'
  } catch {
    return 'unmarked'
  }
}

const endsItself = new Set<Outcome>(['sent', 'postponed', 'failed'])

async function sendInTransaction(
  sending: Sending,
  payload: Payload,
  helpers: JobHelpers,
  client: PoolClient,
): Promise<Outcome> {
  let ended = false
  try {
    await client.query('begin')
    const outcome = await send(sending, payload, helpers, client)
    ended = endsItself.has(outcome)
    return outcome
  } finally {
    if (!ended) await client.query('rollback').catch(() => undefined)
  }
}

/**
 * Everything but the database is dealt with inside, so what is thrown here is the database's, and
 * nothing has left yet: it is tried again in place, because a failed job needs the database too.
 */
async function sendPatiently(
  sending: Sending,
  payload: Payload,
  helpers: JobHelpers,
): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await helpers.withPgClient((client) =>
        sendInTransaction(sending, payload, helpers, client),
      )
    } catch (error) {
      const hopeless = error instanceof MessageBusy || tries >= DATABASE_TRIES_MAX
      if (hopeless || helpers.abortSignal.aborted) throw error
      await pause(AGAIN_MILLISECONDS)
    }
  }
}

/**
 * The task that sends one message at most once: the row of the log stays locked while the mail is
 * under way, and what has left is marked before anything else happens.
 */
export function createSendMessage(sending: Sending) {
  let isAway = false
  return async (given: unknown, helpers: JobHelpers): Promise<void> => {
    const payload = payloadOf.parse(given)
    const outcome = await sendPatiently(sending, payload, helpers)
    if (outcome === 'unmarked') await markSent(helpers, payload.message)
    if (outcome === 'postponed') isAway = true
    if (outcome === 'sent' && isAway) {
      isAway = false
      await helpers
        .withPgClient((client) => hurryRetries(client, SEND_MESSAGE))
        .catch(() => {
          isAway = true
        })
    }
  }
}
