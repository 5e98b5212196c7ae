import { DeliveryFailure } from './deliveryFailure.ts'
import type { OutgoingText } from './carrier.ts'

const ANSWER_MILLISECONDS = 15_000

/** What a provider means when it will never take this message: 408 and 429 ask to come again. */
const isPermanent = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429

/** Hands a text message to the provider behind SMS_WEBHOOK_URL. @throws DeliveryFailure */
export async function sendText(webhook: string, { id, text, to }: OutgoingText): Promise<void> {
  const answer = await fetch(webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify({ to, text }),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
  }).catch(() => {
    throw new DeliveryFailure('The SMS provider does not answer.', false)
  })
  await answer.body?.cancel()
  if (!answer.ok)
    throw new DeliveryFailure(
      `The SMS provider answered ${answer.status}.`,
      isPermanent(answer.status),
    )
}
