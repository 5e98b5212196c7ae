import { createLocalReq, type PayloadRequest } from 'payload'

import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { cleanText } from '../../lib/text.ts'
import { addressCounter, hashKey, reserveAttempt, type Counter } from '../signIn/attemptCounters.ts'
import { sendPasswordLink } from './sendPasswordLink.ts'

/** One address may ask this often within a quarter of an hour, whomever it asks for. */
const ASKED_MAX = 100

function counterOf(req: PayloadRequest): Counter {
  const { key, ...counter } = addressCounter(req)
  const limit = Math.max(counter.limit, ASKED_MAX)
  return { ...counter, limit, key: hashKey(`password links ${key.toString('hex')}`) }
}

/**
 * Takes in that somebody forgot the password of an address. What follows is done after the answer
 * and outside its time, so that neither shows whether the address is known.
 * @throws Refusal `throttled`
 */
export async function askPasswordReset(asked: PayloadRequest, email: string): Promise<void> {
  const counter = counterOf(asked)
  const { address } = await reserveAttempt(asked, counter, [])
  if (address.attempts > counter.limit) {
    const wait = Math.ceil((address.endsAt.getTime() - clock.now().getTime()) / 1000)
    throw new Refusal('throttled', undefined, undefined, Math.max(1, wait))
  }
  const { headers, payload } = asked
  const known = String(cleanText(email)).toLowerCase()
  setImmediate(() => {
    createLocalReq({ req: { headers } }, payload)
      .then((req) => sendPasswordLink(req, known))
      .catch((error: unknown) => {
        payload.logger.error({ err: error, msg: 'a password link could not be sent' })
      })
  })
}
