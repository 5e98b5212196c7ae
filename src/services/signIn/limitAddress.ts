import type { PayloadRequest } from 'payload'

import { clock } from '../../lib/clock.ts'
import { Refusal } from '../../lib/errors.ts'
import { addressCounter, hashKey, reserveAttempt } from './attemptCounters.ts'

/**
 * Counts a use of an open door against the address that it comes from.
 * @param door what is counted, apart from other doors
 * @param most how often an address may within a quarter of an hour
 * @throws Refusal `throttled`
 */
export async function limitAddress(req: PayloadRequest, door: string, most: number): Promise<void> {
  const { key, limit, minutes } = addressCounter(req)
  // What comes from no address is the product itself.
  if (limit === Number.MAX_SAFE_INTEGER) return
  const counter = { key: hashKey(`${door} ${key.toString('hex')}`), limit: most, minutes }
  const { address } = await reserveAttempt(req, counter, [])
  if (address.attempts <= most) return
  const wait = Math.ceil((address.endsAt.getTime() - clock.now().getTime()) / 1000)
  throw new Refusal('throttled', undefined, undefined, Math.max(1, wait))
}
